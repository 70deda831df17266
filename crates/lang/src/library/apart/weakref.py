"""References that do not keep their objects alive, and containers of them."""

import operator
from _weakref import ReferenceType, getweakrefs
from collections.abc import MutableMapping, MutableSet

ref = ReferenceType


def getweakrefcount(object):
    return len(getweakrefs(object))


class WeakMethod(ref):
    """A reference to the object of a bound method, and to its function: it ends with the first of them."""

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def ended(_):
            method = known()
            if method is not None and method._lives:
                method._lives = False
                if callback is not None:
                    callback(method)

        method = super().__new__(cls, owner, ended)
        known = ref(method)
        method._function, method._type, method._lives = ref(function, ended), type(meth), True
        return method

    def __init__(self, meth, callback=None):
        super().__init__(meth.__self__, callback)

    def __call__(self):
        owner, function = super().__call__(), self._function()
        return None if owner is None or function is None else self._type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not (self._lives and other._lives):
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set()
        for item in data or ():
            self.add(item)

    def _live(self):
        live = [(reference, reference()) for reference in self.data]
        for reference, item in live:
            if item is None:
                self.data.discard(reference)
        return [item for _, item in live if item is not None]

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def clear(self):
        self.data.clear()

    def remove(self, item):
        if item not in self:
            raise KeyError(ref(item))
        self.discard(item)

    def update(self, other):
        for item in list(other):
            self.add(item)

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    def difference(self, other):
        other = set(other)
        return self.__class__([item for item in self if item not in other])

    def symmetric_difference(self, other):
        other = self.__class__(other)
        return self.difference(other).union(other.difference(self))

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        self.difference_update(self.difference(other))

    def symmetric_difference_update(self, other):
        made = self.symmetric_difference(other)
        self.clear()
        self.update(made)

    __and__, __sub__, __xor__ = intersection, difference, symmetric_difference

    def __or__(self, other):
        return self.union(other)

    def issubset(self, other):
        other = set(other)
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    __hash__ = None

    def copy(self):
        return self.__class__(self)

    def __repr__(self):
        return f"{self._live()!r}".replace("[", "{", 1)[:-1] + "}" if self.data else "set()"


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _prune(self):
        for reference in [reference for reference in self.data if reference() is None]:
            del self.data[reference]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __iter__(self):
        self._prune()
        return iter([key for key in [reference() for reference in self.data] if key is not None])

    def __len__(self):
        self._prune()
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        return WeakKeyDictionary(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _prune(self):
        for key in [key for key, reference in self.data.items() if reference() is None]:
            del self.data[key]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        self._prune()
        del self.data[key]

    def __iter__(self):
        self._prune()
        return iter(list(self.data))

    def __len__(self):
        self._prune()
        return len(self.data)

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def valuerefs(self):
        return list(self.data.values())

    def copy(self):
        return WeakValueDictionary(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class ProxyType:
    """Passes attributes and the usual operators on to an object that it does not keep alive."""

    def __init__(self, object, callback=None):
        ended = None if callback is None else lambda _: callback(self)
        self.__dict__["_reference"] = ref(object, ended)

    def _target(self):
        target = self.__dict__["_reference"]()
        if target is None:
            raise ReferenceError("weakly-referenced object no longer exists")
        return target

    def __getattr__(self, name):
        return getattr(self._target(), name)

    def __setattr__(self, name, value):
        setattr(self._target(), name, value)

    def __delattr__(self, name):
        delattr(self._target(), name)

    @property
    def __class__(self):
        return self._target().__class__

    def __repr__(self):
        target = self.__dict__["_reference"]()
        return f"<weakproxy at {id(self):#x}; to {type(target).__name__!r} at {id(target):#x}>"

    def __str__(self):
        return str(self._target())

    def __len__(self):
        return len(self._target())

    def __bool__(self):
        return bool(self._target())

    def __iter__(self):
        return iter(self._target())

    def __getitem__(self, key):
        return self._target()[key]

    def __setitem__(self, key, value):
        self._target()[key] = value

    def __contains__(self, item):
        return item in self._target()

    def __delitem__(self, key):
        del self._target()[key]

    def __reversed__(self):
        return reversed(self._target())

    def __next__(self):
        target = self._target()
        if not hasattr(type(target), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator {type(target).__name__!r} object")
        return next(target)

    def __bytes__(self):
        return bytes(self._target())

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")


def _passed_on(function):
    def method(self, *others):
        return function(self._target(), *map(_unwrapped, others))
    return method


def _passed_on_turned(function):
    def method(self, other):
        return function(_unwrapped(other), self._target())
    return method


def _unwrapped(value):
    return value._target() if issubclass(type(value), ProxyType) else value


for _name in "eq ne lt le gt ge neg pos abs invert index".split():
    setattr(ProxyType, f"__{_name}__", _passed_on(getattr(operator, _name)))
for _name in "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split():
    _function = getattr(operator, f"__{_name}__")
    setattr(ProxyType, f"__{_name}__", _passed_on(_function))
    setattr(ProxyType, f"__r{_name}__", _passed_on_turned(_function))
    setattr(ProxyType, f"__i{_name}__", _passed_on(getattr(operator, f"__i{_name}__")))
ProxyType.__divmod__, ProxyType.__rdivmod__ = _passed_on(divmod), _passed_on_turned(divmod)
ProxyType.__int__, ProxyType.__float__ = _passed_on(int), _passed_on(float)


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return self._target()(*args, **kwargs)
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


class finalize:
    """Calls a function when an object dies, or before when it is asked to."""

    # Those that still wait: nobody else need keep them.
    _waiting = {}
    _at_exit = False
    __slots__ = ("_state", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            import atexit
            finalize._at_exit = True
            atexit.register(self._call_all)
        self._state = (ref(obj, self), func, args, kwargs)
        self.atexit = True
        self._waiting[id(self)] = self

    def __repr__(self):
        object = self._state and self._state[0]()
        if object is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(object).__qualname__!r} at {id(object):#x}>"

    @property
    def alive(self):
        return self._state is not None

    def __call__(self, _=None):
        if self._state is None:
            return None
        _, func, args, kwargs = self._state
        self._state = None
        self._waiting.pop(id(self), None)
        return func(*args, **kwargs)

    @classmethod
    def _call_all(cls):
        while waiting := [one for one in cls._waiting.values() if one.atexit]:
            waiting[-1]()

    def detach(self):
        if self._state is None:
            return None
        reference, func, args, kwargs = self._state
        self._state = None
        self._waiting.pop(id(self), None)
        return reference(), func, args, kwargs

    def peek(self):
        if self._state is None:
            return None
        reference, func, args, kwargs = self._state
        return reference(), func, args, kwargs
