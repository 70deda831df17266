"""How dates and times are written: `isoformat` and `strftime` in the C locale."""

from _day_numbers import _DAY_NAMES, _MONTH_NAMES, _days_before_year
from _timedelta import timedelta


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign, offset = "-", -offset
    hours, rest = divmod(offset, timedelta(hours=1))
    minutes, rest = divmod(rest, timedelta(minutes=1))
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if rest or rest.microseconds:
        text += f"{separator}{rest.seconds:02d}"
        if rest.microseconds:
            text += f".{rest.microseconds:06d}"
    return text


def _time_text(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    forms = {
        "hours": f"{hour:02d}", "minutes": f"{hour:02d}:{minute:02d}", "seconds": f"{hour:02d}:{minute:02d}:{second:02d}",
        "milliseconds": f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}",
        "microseconds": f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}",
    }
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    return forms[timespec]


def _format(value, format, day, clock):
    """`strftime` in the C locale. `day` is a date, `clock` has hour, minute, second, microsecond."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {'None' if format is None else type(format).__name__}")
    out = []
    place = 0
    while place < len(format):
        character = format[place]
        place += 1
        if character != "%" or place == len(format):
            out.append(character)
            continue
        code = format[place]
        place += 1
        if code == ":" and format[place:place + 1] == "z":
            place += 1
            out.append(_offset_text(value.utcoffset() if hasattr(value, "utcoffset") else None))
            continue
        out.append(_directive(code, value, day, clock))
    return "".join(out)


def _directive(code, value, day, clock):
    hour, minute, second, microsecond = clock
    if code in "aAbBdmyYjUWwuGVCeDFxch":
        return _date_directive(code, value, day, clock)
    simple = {
        "H": f"{hour:02d}", "I": f"{hour % 12 or 12:02d}", "p": "AM" if hour < 12 else "PM", "M": f"{minute:02d}",
        "S": f"{second:02d}", "f": f"{microsecond:06d}", "X": f"{hour:02d}:{minute:02d}:{second:02d}",
        "T": f"{hour:02d}:{minute:02d}:{second:02d}", "R": f"{hour:02d}:{minute:02d}", "%": "%", "n": "\n", "t": "\t",
        "r": f"{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}",
        "k": f"{hour:2d}", "l": f"{hour % 12 or 12:2d}",
    }
    if code in simple:
        return simple[code]
    if code == "z":
        return _offset_text(value.utcoffset() if hasattr(value, "utcoffset") else None, "")
    if code == "Z":
        return (value.tzname() if hasattr(value, "tzname") else None) or ""
    if code == "s":
        return str(int(value.timestamp()))
    return "%" + code


def _date_directive(code, value, day, clock):
    year_day = day.toordinal() - _days_before_year(day.year)
    weekday = day.weekday()
    iso = day.isocalendar()
    hour, minute, second, _ = clock
    name, month = _DAY_NAMES[weekday], _MONTH_NAMES[day.month]
    return {
        "a": name[:3], "A": name, "b": month[:3], "h": month[:3], "B": month, "d": f"{day.day:02d}", "e": f"{day.day:2d}",
        "m": f"{day.month:02d}", "y": f"{day.year % 100:02d}", "Y": f"{day.year}", "C": f"{day.year // 100:02d}",
        "j": f"{year_day:03d}", "w": f"{(weekday + 1) % 7}", "u": f"{weekday + 1}",
        "U": f"{(year_day + 6 - (weekday + 1) % 7) // 7:02d}", "W": f"{(year_day + 6 - weekday) // 7:02d}",
        "G": f"{iso[0]:04d}", "V": f"{iso[1]:02d}", "D": f"{day.month:02d}/{day.day:02d}/{day.year % 100:02d}",
        "x": f"{day.month:02d}/{day.day:02d}/{day.year % 100:02d}", "F": f"{day.year}-{day.month:02d}-{day.day:02d}",
        "c": f"{name[:3]} {month[:3]} {day.day:2d} {hour:02d}:{minute:02d}:{second:02d} {day.year}",
    }[code]


def _title(value):
    cls = type(value)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else f"{cls.__module__}.{cls.__qualname__}"
