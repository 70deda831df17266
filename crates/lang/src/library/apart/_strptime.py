"""`strptime` in the C locale."""

from _day_numbers import _DAY_NAMES, _MONTH_NAMES, _days_before_year, _ordinal_to_ymd
from _time_of_day import _parse_time, timezone


def _mismatch(text, format):
    raise ValueError(f"time data {text!r} does not match format {format!r}")


_WITHOUT_YEAR = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""
_checked = set()


def _check_format(format):
    if format in _checked:
        return
    codes = format.replace("%%", "")
    if codes.endswith("%"):
        raise ValueError(f"stray % in format {format!r}")
    _checked.add(format)
    if "%d" in codes and not any(year in codes for year in ("%Y", "%y", "%G")):
        import warnings
        warnings.warn(_WITHOUT_YEAR, DeprecationWarning, stacklevel=4)


_MOST = {"m": 12, "d": 31, "H": 23, "I": 12, "M": 59, "S": 61, "j": 366}


def _parse_format(text, format):
    """The arguments of `datetime` that a text has, by `strptime`'s directives."""
    if not isinstance(text, str) or not isinstance(format, str):
        place, wrong = (1, text) if not isinstance(text, str) else (2, format)
        raise TypeError(f"strptime() argument {place} must be str, not {type(wrong).__name__}")
    _check_format(format)
    found = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
    afternoon = zone = year_day = None
    at = place = 0
    widths = {"Y": 4, "m": 2, "d": 2, "H": 2, "I": 2, "M": 2, "S": 2, "y": 2, "j": 3, "f": 6}
    expanded = format
    for code, longer in (("%T", "%H:%M:%S"), ("%D", "%m/%d/%y"), ("%F", "%Y-%m-%d"), ("%R", "%H:%M"), ("%X", "%H:%M:%S"),
                         ("%x", "%m/%d/%y"), ("%c", "%a %b %d %H:%M:%S %Y")):
        expanded = expanded.replace(code, longer)
    while place < len(expanded):
        character = expanded[place]
        place += 1
        if character.isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            continue
        if character != "%" or place == len(expanded):
            if text[at:at + 1] != character:
                _mismatch(text, format)
            at += 1
            continue
        code = expanded[place]
        place += 1
        if code in widths:
            start = at
            while at < len(text) and at - start < widths[code] and text[at].isdigit():
                at += 1
            digits = text[start:at]
            if code in _MOST and digits and int(digits) > _MOST[code]:
                at -= 1
                digits = digits[:-1]
            if not digits or code == "Y" and len(digits) != 4 or code in "mdIj" and not int(digits):
                _mismatch(text, format)
            if code == "y":
                found["Y"] = int(digits) + (2000 if int(digits) < 69 else 1900)
            elif code == "I":
                found["H"] = int(digits) % 12
            elif code == "j":
                year_day = int(digits)
            else:
                found[code] = int(digits.ljust(6, "0")) if code == "f" else int(digits)
        elif code in "aAbBp":
            names = {"a": [n[:3] for n in _DAY_NAMES], "A": _DAY_NAMES, "b": [n[:3] for n in _MONTH_NAMES[1:]],
                     "B": _MONTH_NAMES[1:], "p": ("AM", "PM")}[code]
            for index, name in enumerate(names):
                if text[at:at + len(name)].lower() == name.lower():
                    break
            else:
                _mismatch(text, format)
            at += len(name)
            if code in "bB":
                found["m"] = index + 1
            elif code == "p":
                afternoon = index
        elif code == "z":
            if text[at:at + 1] == "Z":
                at, zone = at + 1, timezone.utc
            else:
                end = at + 1
                while end < len(text) and (text[end].isdigit() or text[end] in ":."):
                    end += 1
                zone = _parse_time("00" + text[at:end])[-1]
                if zone is None:
                    _mismatch(text, format)
                at = end
        elif code == "%":
            if text[at:at + 1] != "%":
                _mismatch(text, format)
            at += 1
        elif code == "Z":
            at += 3
        else:
            raise ValueError(f"{code!r} is a bad directive in format {format!r}")
    if at != len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    if afternoon:
        found["H"] += 12
    if year_day is not None:
        _, found["m"], found["d"] = _ordinal_to_ymd(_days_before_year(found["Y"]) + year_day)
    return found["Y"], found["m"], found["d"], found["H"], found["M"], found["S"], found["f"], zone
