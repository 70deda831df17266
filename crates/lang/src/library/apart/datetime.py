"""Dates and times (the proleptic Gregorian calendar). `now()` asks the clock of `time`."""

from _calendar import gmtime as _gmtime
from _datetime_bytes import _byte, _clock_bytes, _clock_of_bytes, _date_of_bytes
from _datetime_texts import _date_directive, _format, _offset_text, _time_text, _title
from _day_numbers import (
    MAXYEAR, MINYEAR, _check_date, _check_time, _days_before_year, _ordinal_to_ymd, _ymd_to_ordinal,
)
from _machine import name_in_full as _name_in_full
from _strptime import _parse_format
from _time_of_day import UTC, _check_tzinfo, _clock_arguments, _digits, _parse_time, time, timezone, tzinfo
from _timedelta import timedelta
import math as _math
from operator import index as _index

__all__ = ["MAXYEAR", "MINYEAR", "UTC", "date", "datetime", "time", "timedelta", "timezone", "tzinfo"]


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


_absent = object()


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_absent, month=_absent, day=_absent):
        if month is _absent and isinstance(year, (bytes, str)) and len(year) == 4 and 1 <= _byte(year, 2) <= 12:
            year, month, day = _date_of_bytes(year)
        for place, (name, value) in enumerate((("year", year), ("month", month), ("day", day)), 1):
            if value is _absent:
                raise TypeError(f"function missing required argument '{name}' (pos {place})")
            _index(value)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    def __reduce__(self):
        return type(self), (bytes((*divmod(self._year, 256), self._month, self._day)),)

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        from time import time
        return cls.fromtimestamp(time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls(*_gmtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, n):
        n = _index(n)
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
        year, week, day = map(_index, (year, week, day))
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


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_absent, month=_absent, day=_absent, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10 and 1 <= _byte(year, 2) & 127 <= 12:
            tzinfo, fold = None if month is _absent else month, _byte(year, 2) >> 7
            hour, minute, second, microsecond = _clock_of_bytes(year)
            year, month, day = _date_of_bytes(year[:4])
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    def __reduce_ex__(self, protocol):
        month = self._month | 128 * (self._fold and protocol > 3)
        data = bytes((*divmod(self._year, 256), month, self._day)) + _clock_bytes(self, protocol, False)
        return type(self), (data,) if self._tzinfo is None else (data, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)

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
        seconds, microsecond = divmod(_microseconds(timestamp), 1_000000)
        made = cls(*_gmtime(seconds)[:6], microsecond)
        if tz is None:
            return made
        return tz.fromutc(made.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_ordinal_to_ymd(_index(n)))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        _check_parts(date, time)
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
        return time(*self._clock(), fold=self._fold)

    def timetz(self):
        return time(*self._clock(), self._tzinfo, fold=self._fold)

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
        fold = ", fold=1" if self._fold else ""
        zone = "" if self._tzinfo is None else f", tzinfo={self._tzinfo!r}"
        return f"{_title(self)}({self._year}, {self._month}, {self._day}, {_clock_arguments(self)}{fold}{zone})"

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


def _check_parts(day, clock):
    for place, given, kind in ((1, day, date), (2, clock, time)):
        if not isinstance(given, kind):
            raise TypeError(f"combine() argument {place} must be datetime.{kind.__name__}, not {type(given).__name__}")


def _microseconds(timestamp):
    """A time stamp in microseconds, half to even."""
    if isinstance(timestamp, int):
        return timestamp * 1_000000
    if timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    if abs(timestamp) >= 2.0 ** 63:
        raise OverflowError("timestamp out of range for platform time_t")
    whole = _math.floor(timestamp)
    return whole * 1_000000 + round((timestamp - whole) * 1e6)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

for _class in (timedelta, date, time, datetime, tzinfo, timezone):
    _name_in_full(_class)
