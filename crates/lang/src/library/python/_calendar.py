"""What `time` says about dates: the clock itself is elsewhere, and passes these names on."""

from _machine import written_in_c as _written_in_c

__all__ = ["altzone", "asctime", "ctime", "daylight", "gmtime", "localtime", "mktime", "strftime", "strptime", "struct_time",
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


def _seconds(secs):
    if secs is not None:
        return secs
    from time import time
    return time()


def gmtime(seconds=None, /):
    from datetime import datetime
    moment = datetime.fromtimestamp(int(_seconds(seconds) // 1))
    return struct_time((*moment.timetuple()[:8], 0))


localtime = gmtime


def mktime(t, /):
    from datetime import datetime
    return datetime(*t[:6]).timestamp()


def _moment(t):
    from datetime import datetime
    parts = localtime() if t is None else t
    if not isinstance(parts, tuple):
        raise TypeError("Tuple or struct_time argument required")
    return datetime(*parts[:6])


def strftime(format, t=None, /):
    return _moment(t).strftime(format.replace("%Z", "UTC").replace("%z", "+0000"))


def asctime(t=None, /):
    return _moment(t).ctime()


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from datetime import datetime
    return datetime.strptime(string, format).timetuple()


def tzset():
    pass


_written_in_c("time", *globals().values())
