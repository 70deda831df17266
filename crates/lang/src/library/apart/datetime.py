"""Dates and times (the proleptic Gregorian calendar). `now()` asks the clock of `time`."""

from _machine import name_in_full as _name_in_full
import math as _math
from operator import index as _index

__all__ = ["MAXYEAR", "MINYEAR", "UTC", "date", "datetime", "time", "timedelta", "timezone", "tzinfo"]

MINYEAR, MAXYEAR = 1, 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NAMES = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _days_before_month(year, month):
    return sum(_DAYS[1:month]) + (month > 2 and _is_leap(year))


def _ymd_to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _ordinal_to_ymd(n):
    year = max(n * 400 // 146097, 1)
    while _days_before_year(year + 1) < n:
        year += 1
    while _days_before_year(year) >= n:
        year -= 1
    rest = n - _days_before_year(year)
    month = 1
    while rest > _days_in_month(year, month):
        rest -= _days_in_month(year, month)
        month += 1
    return year, month, rest


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = map(_index, (hour, minute, second, microsecond))
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


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


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        parts = (
            (days, 86400_000000), (seconds, 1_000000), (microseconds, 1), (milliseconds, 1000), (minutes, 60_000000),
            (hours, 3600_000000), (weeks, 7 * 86400_000000),
        )
        whole, fraction_n, fraction_d = 0, 0, 1
        for (value, unit), name in zip(parts, ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                n, d = value.as_integer_ratio()
                fraction_n, fraction_d = fraction_n * d + n * unit * fraction_d, fraction_d * d
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        return cls._of(whole + _rounded(fraction_n, fraction_d), cls)

    @staticmethod
    def _of(microseconds, cls=None):
        self = object.__new__(cls or timedelta)
        seconds, self._microseconds = divmod(microseconds, 1_000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if abs(self._days) > 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if abs(self._days) > 999999999:
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1_000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1_000000

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in
                 (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return other + -self if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_rounded(self._total() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._of(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_rounded(self._total(), other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_rounded(self._total() * d, n))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, timedelta._of(rest)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0


def _rounded(numerator, denominator):
    """A quotient, half to even."""
    if denominator == 0:
        raise ZeroDivisionError("integer division or modulo by zero")
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    quotient, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or 2 * rest == denominator and quotient % 2:
        quotient += 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            missing = "month" if month is None else "day"
            raise TypeError(f"function missing required argument '{missing}' (pos {2 if month is None else 3})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        from time import time
        return cls.fromtimestamp(time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls.fromordinal(719163 + _math.floor(timestamp) // 86400)

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_ordinal_to_ymd(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_date(date_string))
        except (ValueError, IndexError) as error:
            # What is wrong with a number is said by whoever was given it.
            if isinstance(error, ValueError) and error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        first = _ymd_to_ordinal(year, 1, 4)
        monday = first - (first + 6) % 7
        if not 1 <= week <= 53:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls.fromordinal(monday + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _ymd_to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        ordinal = self.toordinal()
        thursday = ordinal - self.weekday() + 3
        year = _ordinal_to_ymd(thursday)[0]
        first = _ymd_to_ordinal(year, 1, 4)
        monday = first - (first + 6) % 7
        return IsoCalendarDate((year, (ordinal - monday) // 7 + 1, self.weekday() + 1))

    def timetuple(self):
        from _calendar import struct_time
        day = date(self._year, self._month, self._day)
        return struct_time((self._year, self._month, self._day, *self._clock()[:3], self.weekday(),
                            day.toordinal() - _days_before_year(self._year), -1))

    def _clock(self):
        return 0, 0, 0, 0

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self._year, month or self._month, day or self._day)

    __replace__ = replace

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        return _date_directive("c", self, self, self._clock())

    def strftime(self, format):
        return _format(self, format, self, self._clock())

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __repr__(self):
        return f"{_title(self)}({self._year}, {self._month}, {self._day})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _title(value):
    cls = type(value)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else f"{cls.__module__}.{cls.__qualname__}"


def _digits(text, count):
    if len(text) != count or not text.isascii() or not text.isdigit():
        raise ValueError
    return int(text)


def _length_of_date(text):
    """How many letters of a date and time are the date's; a separator of one letter follows."""
    if text[4:5] == "-":
        has_no_day = text[5:6] == "W" and (text[8:9] != "-" or text[10:11].isdigit())
        return 8 if has_no_day else 10
    if text[4:5] != "W":
        return 8
    end = 7
    while text[end:end + 1].isdigit():
        end += 1
    if end < 9:
        return end
    return 8 if end % 2 else 7


def _parse_week(year, week, day):
    try:
        made = date.fromisocalendar(year, _digits(week, 2), _digits(day, 1) if day else 1)
    except ValueError:
        raise ValueError from None
    return made.year, made.month, made.day


def _parse_date(text):
    year = _digits(text[:4], 4)
    if text[4:5] == "W":
        return _parse_week(year, text[5:7], text[7:])
    if text[4:5] == "-":
        if text[5:6] == "W":
            if text[8:] and (text[8] != "-" or len(text) != 10):
                raise ValueError
            return _parse_week(year, text[6:8], text[9:])
        if text[7:8] != "-":
            raise ValueError
        return year, _digits(text[5:7], 2), _digits(text[8:], 2)
    return year, _digits(text[4:6], 2), _digits(text[6:], 2)


def _parse_clock(text):
    """Hours to microseconds, with or without colons."""
    main, dot, fraction = text.replace(",", ".").partition(".")
    parts = main.split(":") if ":" in main else [main[place:place + 2] for place in range(0, len(main), 2)]
    if not 1 <= len(parts) <= 3:
        raise ValueError
    numbers = [_digits(part, 2) for part in parts] + [0] * (3 - len(parts))
    microsecond = 0
    if dot:
        if not fraction.isdigit() or len(parts) != 3:
            raise ValueError
        microsecond = int(fraction[:6].ljust(6, "0"))
    return (*numbers, microsecond)


def _parse_time(text):
    tz = None
    if text.endswith("Z"):
        text, tz = text[:-1], timezone.utc
    else:
        for sign in "+-":
            if sign in text:
                text, _, offset = text.partition(sign)
                hour, minute, second, microsecond = _parse_clock(offset)
                delta = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
                tz = timezone.utc if not delta else timezone(-delta if sign == "-" else delta)
                break
    return (*_parse_clock(text), tz)


class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__)
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not "
                f"{offset!r}."
            )
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class time:
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        try:
            return cls(*_parse_time(time_string.removeprefix("T")))
        except (ValueError, IndexError) as error:
            if isinstance(error, ValueError) and error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        return _time_text(*self._clock(), timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        return _format(self, format, date(1900, 1, 1), self._clock())

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(*[old if new is None else new for old, new in zip(self._clock(), (hour, minute, second, microsecond))],
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __repr__(self):
        return f"{_title(self)}({_clock_arguments(self)})"

    def _key(self):
        offset = self.utcoffset()
        clock = timedelta(hours=self._hour, minutes=self._minute, seconds=self._second, microseconds=self._microsecond)
        return clock if offset is None else clock - offset

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _clock_arguments(value):
    hour, minute, second, microsecond = value._clock()
    parts = [hour, minute]
    if second or microsecond:
        parts.append(second)
    if microsecond:
        parts.append(microsecond)
    text = ", ".join(map(str, parts))
    if value.tzinfo is not None:
        text += f", tzinfo={value.tzinfo!r}"
    return f"{text}, fold=1" if value.fold else text


time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
_time_class, _tzinfo_class = time, tzinfo


class datetime(date):
    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def now(cls, tz=None):
        from time import time
        return cls.fromtimestamp(time(), tz)

    today = classmethod(lambda cls: cls.now())

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn(
            "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware "
            "objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).", DeprecationWarning, stacklevel=2,
        )
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        made = cls(1970, 1, 1) + timedelta(microseconds=_microseconds(timestamp))
        if tz is None:
            return made
        return tz.fromutc(made.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_ordinal_to_ymd(n))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, *time._clock(), time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            length = _length_of_date(date_string)
            parts = _parse_date(date_string[:length])
            rest = date_string[length + 1:]
            if len(date_string) == length + 1:
                raise ValueError
            return cls(*parts, *_parse_time(rest)) if rest else cls(*parts)
        except (ValueError, IndexError) as error:
            # What is wrong with a number is said by whoever was given it.
            if isinstance(error, ValueError) and error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_parse_format(date_string, format))

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return _time_class(*self._clock(), fold=self._fold)

    def timetz(self):
        return _time_class(*self._clock(), self._tzinfo, fold=self._fold)

    def timestamp(self):
        delta = self.replace(tzinfo=None) - datetime(1970, 1, 1)
        offset = self.utcoffset()
        return (delta if offset is None else delta - offset).total_seconds()

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self if offset is None else self - offset).timetuple()

    def astimezone(self, tz=None):
        tz = timezone.utc if tz is None else tz
        _check_tzinfo(tz)
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        olds = (self._year, self._month, self._day, *self._clock())
        news = (year, month, day, hour, minute, second, microsecond)
        return type(self)(*[old if new is None else new for old, new in zip(olds, news)],
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep="T", timespec="auto"):
        return f"{date.isoformat(self)}{sep}{_time_text(*self._clock(), timespec)}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(sep=" ")

    def __repr__(self):
        return f"{_title(self)}({self._year}, {self._month}, {self._day}, {_clock_arguments(self)})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._since_epoch() + other._total()
        days, rest = divmod(total, 86400_000000)
        if not 0 < days <= 3652059:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, 1_000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_ordinal_to_ymd(days), hour, minute, second, microsecond, self._tzinfo)

    __radd__ = __add__

    def _since_epoch(self):
        """Microseconds since the day before the first."""
        seconds = (self.toordinal() * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1_000000 + self._microsecond

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        ours, theirs = self.utcoffset(), other.utcoffset()
        if (ours is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = timedelta(microseconds=self._since_epoch() - other._since_epoch())
        return difference if ours is None else difference + theirs - ours

    def _key(self):
        offset = self.utcoffset()
        return self._since_epoch() - (0 if offset is None else offset._total())

    def _comparable(self, other):
        return isinstance(other, datetime)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def _compared(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._key() - other._key()

    def __lt__(self, other):
        answer = self._compared(other)
        return answer if answer is NotImplemented else answer < 0

    def __le__(self, other):
        answer = self._compared(other)
        return answer if answer is NotImplemented else answer <= 0

    def __gt__(self, other):
        answer = self._compared(other)
        return answer if answer is NotImplemented else answer > 0

    def __ge__(self, other):
        answer = self._compared(other)
        return answer if answer is NotImplemented else answer >= 0

    def __hash__(self):
        return hash(self._key())


def _microseconds(timestamp):
    """A time stamp in microseconds, half to even."""
    if isinstance(timestamp, int):
        return timestamp * 1_000000
    whole = _math.floor(timestamp)
    return whole * 1_000000 + round((timestamp - whole) * 1e6)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


# -- reading by a format ------------------------------------------------------------


def _mismatch(text, format):
    raise ValueError(f"time data {text!r} does not match format {format!r}")


_MOST = {"m": 12, "d": 31, "H": 23, "I": 12, "M": 59, "S": 61, "j": 366}


def _parse_format(text, format):
    """The arguments of `datetime` that a text has, by `strptime`'s directives."""
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


for _class in (timedelta, date, time, datetime, tzinfo, timezone):
    _name_in_full(_class)
