"""Zones of time by their names. A zone goes by its present rule in every year."""

from datetime import datetime, timedelta, tzinfo

import _zones
from _machine import name_in_full as _name_in_full

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_ZERO, _HOUR = timedelta(0), timedelta(hours=1)


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


ZoneInfoNotFoundError.__module__ = InvalidTZPathWarning.__module__ = "zoneinfo._common"


def _all_rules():
    """The rule of each zone."""
    rules = {}
    for line in _zones.RULES.replace("\n ", " ").splitlines():
        rule, *groups = line.split()
        for group in _joined(groups):
            folder, slash, names = group.partition("/")
            for name in names.split(","):
                rules[folder + slash + name] = rule
    return rules


def _joined(groups):
    """A group that a line's end has cut goes on after its comma."""
    whole = ""
    for group in groups:
        whole += group
        if not whole.endswith(","):
            yield whole
            whole = ""


_rules = _all_rules()


class _Reader:
    """Reads a rule: a name, an offset, and for summer time the same and when it begins and ends."""

    def __init__(self, text):
        self.text = text

    def take_while(self, fits):
        size = next((at for at, letter in enumerate(self.text) if not fits(letter)), len(self.text))
        taken, self.text = self.text[:size], self.text[size:]
        return taken

    def name(self):
        if self.text.startswith("<"):
            name, _, self.text = self.text[1:].partition(">")
            return name
        return self.take_while(str.isalpha)

    def length(self):
        """Hours, minutes and seconds."""
        text = self.take_while(lambda letter: letter in "+-:0123456789")
        hours, minutes, seconds = (text.lstrip("+-").split(":") + ["0", "0"])[:3]
        length = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
        return -length if text.startswith("-") else length

    def day(self):
        """`,M3.5.0/2`: month, week, weekday and time; `,J60`: a day of the year."""
        self.text = self.text[1:]
        text = self.take_while(lambda letter: letter not in ",/")
        time = 2 * _HOUR
        if self.text.startswith("/"):
            self.text = self.text[1:]
            time = self.length()
        return text, time


def _moment(rule, year):
    """When a rule of a day holds in a year, on a clock of the wall."""
    text, time = rule
    if text.startswith("M"):
        month, week, weekday = map(int, text[1:].split("."))
        first = datetime(year, month, 1)
        day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (week - 1))
        return (day if day.month == month else day - timedelta(7)) + time
    return datetime(year, 1, 1) + timedelta(int(text.lstrip("J")) - text.startswith("J")) + time


class ZoneInfo(tzinfo):
    _known = {}

    def __new__(cls, key):
        found = cls._known.get((cls, key))
        if found is None:
            found = cls._known[cls, key] = cls.no_cache(key)
        return found

    def __init__(self, key):
        pass

    @classmethod
    def no_cache(cls, key):
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        if key.startswith("/"):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        if key != "/".join(part for part in key.split("/") if part not in ("", ".", "..")):
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        if key not in _rules:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = tzinfo.__new__(cls)
        self._key = key
        self._read(_Reader(_rules[key]))
        return self

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        raise NotImplementedError("ZoneInfo.from_file() is not available here")

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for known in list(cls._known):
            if only_keys is None or known[1] in only_keys:
                del cls._known[known]

    def _read(self, reader):
        self._name, self._offset = reader.name(), -reader.length()
        self._summer = None
        if reader.text:
            name = reader.name()
            offset = self._offset + _HOUR if reader.text.startswith(",") else -reader.length()
            self._summer = name, offset, reader.day(), reader.day()

    key = property(lambda self: self._key)

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})"

    def __str__(self):
        return self._key

    def __reduce__(self):
        return type(self), (self._key,)

    def _changes(self, year):
        """When summer time begins and ends in a year, in UTC."""
        _, offset, begin, end = self._summer
        return _moment(begin, year) - self._offset, _moment(end, year) - offset

    def _is_summer(self, wall, fold):
        """On a clock of the wall: `fold` tells which of the two sides is meant, where it is put forward or back."""
        side = (min if fold else max)(self._offset, self._summer[1])
        begin, end = (change + side for change in self._changes(wall.year))
        return begin <= wall < end if begin < end else not end <= wall < begin

    def _state(self, dt):
        if self._summer is not None and dt is not None and self._is_summer(dt.replace(tzinfo=None), dt.fold):
            return self._summer[:2]
        return self._name, self._offset

    def utcoffset(self, dt):
        return None if dt is None and self._summer else self._state(dt)[1]

    def dst(self, dt):
        if dt is None:
            return None if self._summer else _ZERO
        return self._state(dt)[1] - self._offset

    def tzname(self, dt):
        return None if dt is None and self._summer else self._state(dt)[0]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        plain = dt.replace(tzinfo=None)
        if self._summer is None:
            return (plain + self._offset).replace(tzinfo=self)
        begin, end = self._changes((plain + self._offset).year)
        is_summer = begin <= plain < end if begin < end else not end <= plain < begin
        gain = self._summer[1] - self._offset
        back = end if gain > _ZERO else begin
        fold = _ZERO <= plain - back < abs(gain)
        return (plain + (self._summer[1] if is_summer else self._offset)).replace(tzinfo=self, fold=int(fold))


_name_in_full(ZoneInfo)


def available_timezones():
    return set(_rules)


def reset_tzpath(to=None):
    pass
