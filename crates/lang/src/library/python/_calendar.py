"""What `time` says about dates: the clock itself is elsewhere, and passes these names on."""

from _machine import index_of as _index_of, name_in_full as _name_in_full, written_in_c as _written_in_c

__all__ = ["altzone", "asctime", "ctime", "daylight", "get_clock_info", "gmtime", "localtime", "mktime", "strftime", "strptime", "struct_time",
           "timezone", "tzname", "tzset"]

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
_NAMES = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = n_unnamed_fields = 9

    def __new__(cls, sequence):
        parts = tuple(sequence)
        if len(parts) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(parts)}-sequence given)")
        return tuple.__new__(cls, parts[:9])

    def __getattr__(self, name):
        if name in _NAMES:
            return self[_NAMES.index(name)]
        if name in ("tm_zone", "tm_gmtoff"):
            return "UTC" if name == "tm_zone" else 0
        raise AttributeError(f"'time.struct_time' object has no attribute '{name}'")

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in zip(_NAMES, self))})"


struct_time.__module__ = "time"
_name_in_full(struct_time)


def _seconds(secs):
    if secs is None:
        from time import time
        return int(time())
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError("Invalid value NaN (not a number)")
        if not -2.0 ** 63 <= secs < 2.0 ** 63:
            raise OverflowError("timestamp out of range for platform time_t")
        return int(secs // 1)
    seconds = _index_of(secs)
    if not -(1 << 63) <= seconds < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds


def gmtime(seconds=None, /):
    days, rest = divmod(_seconds(seconds), 86400)
    # Counted from the first of March of the year 0, so that a leap day ends its year.
    era, day = divmod(days + 719468, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    of_year = day - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    month_day = of_year - (153 * month + 2) // 5 + 1
    year += 400 * era + (month >= 10)
    month = month + 3 if month < 10 else month - 9
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    year_day = of_year - 305 if month < 3 else of_year + 60 + leap
    return struct_time((year, month, month_day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, year_day, 0))


localtime = gmtime
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _nine(t):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    return t


def mktime(t, /):
    from datetime import datetime
    return datetime(*_nine(t)[:6]).timestamp()


def _checked(t, function):
    """The nine numbers, of which a month, a day and a day of the year may be 0 for 1."""
    parts = tuple(localtime() if t is None else _nine(t))
    if len(parts) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    year, month, day, hour, minute, second, week_day, year_day, is_dst = map(_index_of, parts)
    month, day, year_day = month or 1, day or 1, year_day or 1
    for name, value, most in (("month", month, 12), ("day of month", day, 31), ("hour", hour, 23), ("minute", minute, 59),
                              ("seconds", second, 61), ("day of week", week_day + 1, None), ("day of year", year_day, 366)):
        if value < 0 or most is not None and value > most:
            raise ValueError(f"{name} out of range")
    return year, month, day, hour, minute, second, week_day % 7, year_day


def _with_days(format, week_day, year_day):
    """The day of the week and of the year are what the tuple says, right or wrong."""
    from _day_numbers import _DAY_NAMES
    for code, text in (("%a", _DAYS[week_day]), ("%A", _DAY_NAMES[week_day]), ("%w", str((week_day + 1) % 7)),
                       ("%u", str(week_day + 1)), ("%j", f"{year_day:03}")):
        format = format.replace(code, text)
    return format


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    year, *rest = _checked(t, "strftime")
    from datetime import datetime
    format = "%%".join(_with_days(part, *rest[5:]) for part in format.split("%%"))
    if not 1 <= year <= 9999:
        format = format.replace("%Y", str(year))
        year = 2000 + year % 400
    return datetime(year, *rest[:4], min(rest[4], 59)).strftime(format.replace("%Z", "UTC").replace("%z", "+0000"))


def asctime(t=None, /):
    year, month, day, hour, minute, second, week_day, _ = _checked(t, "asctime")
    return f"{_DAYS[week_day]} {_MONTHS[month - 1]} {day:2} {hour:02}:{minute:02}:{second:02} {year}"


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


_CLOCKS = {"time": "CLOCK_REALTIME", "monotonic": "CLOCK_MONOTONIC", "perf_counter": "CLOCK_MONOTONIC",
           "process_time": "CLOCK_PROCESS_CPUTIME_ID", "thread_time": "CLOCK_THREAD_CPUTIME_ID"}


def get_clock_info(name, /):
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    if name not in _CLOCKS:
        raise ValueError("unknown clock")
    from types import SimpleNamespace
    is_wall = name == "time"
    return SimpleNamespace(implementation=f"clock_gettime({_CLOCKS[name]})", monotonic=not is_wall, adjustable=is_wall,
                           resolution=1e-09)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from datetime import datetime
    return datetime.strptime(string, format).timetuple()


def tzset():
    pass


_written_in_c("time", *globals().values())
