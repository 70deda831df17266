"""Times of the day and zones."""

from _datetime_bytes import _byte, _clock_bytes, _clock_of_bytes
from _datetime_texts import _format, _offset_text, _time_text, _title
from _day_numbers import _check_time
from _timedelta import timedelta

__name__ = "datetime"


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _digits(text, count):
    if len(text) != count or not text.isascii() or not text.isdigit():
        raise ValueError
    return int(text)


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
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if cls is timezone and name is None and offset == timedelta(0) and hasattr(cls, "utc"):
            return cls.utc
        return tzinfo.__new__(cls)

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
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6 and _byte(hour, 0) & 127 < 24:
            tzinfo, fold = minute or None, _byte(hour, 0) >> 7
            hour, minute, second, microsecond = _clock_of_bytes(hour)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    def __reduce_ex__(self, protocol):
        data = _clock_bytes(self, protocol, True)
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
        from datetime import date
        return _format(self, format, date(1900, 1, 1), self._clock())

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(*[old if new is None else new for old, new in zip(self._clock(), (hour, minute, second, microsecond))],
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __repr__(self):
        zone = "" if self._tzinfo is None else f", tzinfo={self._tzinfo!r}"
        return f"{_title(self)}({_clock_arguments(self)}{zone}{', fold=1' if self._fold else ''})"

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
    return ", ".join(map(str, parts))


time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
