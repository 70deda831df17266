"""Containers beside the built-in ones. `deque` is native; its rarer methods are here."""

from _collections import deque, odict_items, odict_keys, odict_values
from _machine import _tuplegetter, add_methods, define, index_of, name_in_full
from keyword import iskeyword

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]


def _alias(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


class _Showing:
    """Objects whose repr is being made: one that holds itself shows `...`."""

    ids = set()


def _guarded_repr(show, again="..."):
    def __repr__(self):
        key = id(self)
        if key in _Showing.ids:
            return again(self) if callable(again) else again
        _Showing.ids.add(key)
        try:
            return show(self)
        finally:
            _Showing.ids.discard(key)

    return __repr__


# -- deque ---------------------------------------------------------------------


def _deque_methods():
    def show(self):
        most = "" if self.maxlen is None else f", maxlen={self.maxlen}"
        return f"{type(self).__name__}({list(self)!r}{most})"

    def copy(self):
        if self.maxlen is None:
            return type(self)(self)
        return type(self)(self, self.maxlen)

    def count(self, value, /):
        return list(self).count(value)

    def index(self, value, start=0, stop=None, /):
        items = list(self)
        try:
            return items.index(value, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError(f"{value!r} is not in deque") from None

    def insert(self, index, value, /):
        if self.maxlen is not None and len(self) >= self.maxlen:
            raise IndexError("deque already at its maximum size")
        index = index_of(index)
        self._insert_at(max(index + len(self), 0) if index < 0 else index, value)

    def remove(self, value, /):
        length = len(self)
        for place, item in enumerate(list(self)):
            if item is value or item == value:
                if len(self) != length:
                    raise IndexError("deque mutated during remove().")
                del self[place]
                return
        raise ValueError(f"{value!r} is not in deque")

    def contains(self, value, /):
        return value in list(self)

    def compared(name):
        def method(self, other, /):
            if not isinstance(other, deque):
                return NotImplemented
            return getattr(list, name)(list(self), list(other))

        method.__name__ = name
        return method

    def add(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def iadd(self, other, /):
        self.extend(other)
        return self

    def mul(self, times, /):
        if not hasattr(times, "__index__"):
            return NotImplemented
        return type(self)(list(self) * times, self.maxlen)

    def imul(self, times, /):
        items = list(self) * times
        self.clear()
        self.extend(items)
        return self

    add_methods(
        deque, __repr__=_guarded_repr(show, "[...]"), copy=copy, __copy__=copy, count=count, index=index, insert=insert,
        remove=remove, __contains__=contains, __add__=add, __iadd__=iadd, __mul__=mul, __rmul__=mul, __imul__=imul,
        **{name: compared(name) for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")},
    )


_deque_methods()


# -- dicts ---------------------------------------------------------------------


class defaultdict(dict):
    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def _show(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

    __repr__ = _guarded_repr(_show)
    del _show

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    __class_getitem__ = classmethod(_alias)


name_in_full(defaultdict)


_absent = object()


def _pair(item):
    parts = tuple(item)
    if len(parts) == 2:
        return parts
    if len(parts) > 2:
        raise ValueError("too many values to unpack (expected 2)")
    raise ValueError(f"need more than {len(parts)} value{'' if len(parts) == 1 else 's'} to unpack")


def _put_into(ordered, given, named):
    """One by one, where a subclass has a `__setitem__` of its own."""
    is_plain = type(ordered).__setitem__ is dict.__setitem__
    for other in given:
        if is_plain and type(other) in (dict, OrderedDict):
            dict.update(ordered, other)
        elif type(other) is not dict and hasattr(other, "keys"):
            for key in other.keys():
                ordered[key] = other[key]
        else:
            for item in other.items() if hasattr(other, "items") else other:
                key, value = _pair(item)
                ordered[key] = value
    for key, value in named.items():
        ordered[key] = value


class OrderedDict(dict):
    _view_classes = (odict_keys, odict_values, odict_items)

    def __init__(self, /, *given, **named):
        if len(given) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(given)}")
        _put_into(self, given, named)

    def update(self, /, *given, **named):
        if len(given) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(given)} given)")
        _put_into(self, given, named)

    def __ior__(self, other):
        self.update(other)
        return self

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        others = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, others)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def setdefault(self, key, default=None):
        if type(self) is OrderedDict:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def pop(self, key, *default, **keywords):
        for name in keywords:
            if name != "default":
                raise TypeError(f"pop() got an unexpected keyword argument '{name}'")
        return dict.pop(self, key, *default, *keywords.values())

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def _show(self):
        if not self:
            return f"{type(self).__name__}()"
        is_plain = type(self).__getitem__ is dict.__getitem__
        shown = dict.__repr__(self if is_plain else {key: self[key] for key in list(self.keys())})
        return f"{type(self).__name__}({shown})"

    __repr__ = _guarded_repr(_show)
    del _show

    def copy(self):
        new = type(self)()
        for key in list(self):
            new[key] = self[key]
        return new

    def __copy__(self):
        new = type(self)()
        for key, value in self.items():
            new[key] = value
        if type(self) is not OrderedDict:
            new.__dict__.update(self.__dict__)
        return new

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    __class_getitem__ = classmethod(_alias)


name_in_full(OrderedDict)


def _count_elements(mapping, iterable):
    for element in iterable:
        mapping[element] = mapping.get(element, 0) + 1


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ordered if n is None or n >= len(ordered) else ordered[:max(index_of(n), 0)]

    def elements(self):
        from itertools import chain, repeat
        return chain.from_iterable(repeat(element, max(count, 0)) for element, count in self.items())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict) or hasattr(iterable, "items"):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    dict.update(self, iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict) or hasattr(iterable, "items"):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, element):
        if element in self:
            dict.__delitem__(self, element)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{type(self).__name__}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _positive(self, pairs):
        result = Counter()
        for element, count in pairs:
            if count > 0:
                result[element] = count
        return result

    def _merged(self, other, choose):
        pairs = [(element, choose(count, other[element])) for element, count in self.items()]
        pairs += [(element, choose(0, count)) for element, count in other.items() if element not in self]
        return self._positive(pairs)

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merged(other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._merged(other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self._positive([(element, min(count, other[element])) for element, count in self.items()])

    def __pos__(self):
        return self._positive(self.items())

    def __neg__(self):
        return self._positive([(element, -count) for element, count in self.items()])

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()

    __class_getitem__ = classmethod(_alias)


# -- named tuples --------------------------------------------------------------


def _checked_fields(typename, field_names, rename):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = list(map(str, field_names))
    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                field_names[index] = f"_{index}"
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return tuple(field_names)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    typename = str(typename)
    field_names = _checked_fields(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    if module is None:
        import sys
        module = sys._caller()[0]

    names = ", ".join(field_names)
    made = {"_new": tuple.__new__, "__name__": f"namedtuple_{typename}"}
    define(f"def __new__(_cls, {names}):\n return _new(_cls, ({names}{',' if field_names else ''}))\n", made)
    __new__ = made["__new__"]
    __new__.__doc__ = f"Create new instance of {typename}({names})"
    if defaults:
        __new__.__defaults__ = defaults
    count = len(field_names)

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f"Expected {count} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(lambda name, old: kwds.pop(name, old), field_names, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(field_names, self))
        return f"{self.__class__.__name__}({shown})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (__new__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": f"{typename}({names})", "__slots__": (), "_fields": field_names, "_field_defaults": field_defaults,
        "__new__": __new__, "_make": _make, "__replace__": _replace, "_replace": _replace, "__repr__": __repr__,
        "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": field_names, "__module__": module,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, f"Alias for field number {index}")
    return type(typename, (tuple,), namespace)


# -- what is loaded when it is asked for ---------------------------------------


def __getattr__(name):
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        import _user_collections
        value = getattr(_user_collections, name)
        globals()[name] = value
        return value
    if name == "abc":
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute '{name}'")
