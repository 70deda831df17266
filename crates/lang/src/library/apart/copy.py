"""Copies, shallow and deep."""


class Error(Exception):
    pass


error = Error
_ATOMIC = (
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(...), type(NotImplemented),
    type(len), type(lambda: None),
)


def _is_atomic(cls):
    return cls in _ATOMIC or issubclass(cls, type) or cls.__module__ == "weakref" and cls.__name__ == "ReferenceType"


def _slots(cls):
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__"):
                yield f"_{base.__name__.lstrip('_')}{name}" if name.startswith("__") and not name.endswith("__") else name


def _copy_state(x, y, convert):
    method = getattr(type(x), "__getstate__", None)
    if method is not None and method is not getattr(object, "__getstate__", None):
        state = method(x)
        if state is not None:
            _set_state(y, convert(state))
        return
    if hasattr(x, "__setstate__") and hasattr(x, "__dict__"):
        y.__setstate__(convert(x.__dict__))
        return
    if hasattr(x, "__dict__"):
        for name, value in list(x.__dict__.items()):
            y.__dict__[name] = convert(value)
    for name in _slots(type(x)):
        if hasattr(x, name):
            object.__setattr__(y, name, convert(getattr(x, name)))


def _reduced(x, cls):
    """How the object says that it is to be made again; `None` where it says nothing."""
    for name in ("__reduce_ex__", "__reduce__"):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            return method(x, 4) if name == "__reduce_ex__" else method(x)
    return None


def _rebuilt(x, parts, convert, remember):
    if isinstance(parts, str):
        return x
    if not isinstance(parts, tuple) or not 2 <= len(parts) <= 6:
        raise TypeError("__reduce__ must return a string or tuple")
    function, args, state, items, pairs, setter = parts + (None,) * (6 - len(parts))
    y = function(*[convert(argument) for argument in args])
    remember(y)
    if state is not None:
        _set_state(y, convert(state), setter)
    for item in items or ():
        y.append(convert(item))
    for key, value in pairs or ():
        y[convert(key)] = convert(value)
    return y


def _set_state(y, state, setter=None):
    if setter is not None:
        setter(y, state)
        return
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(y, name, value)


def _new_instance(x, cls, convert):
    """A bare instance, made with the arguments that the class says `__new__` is to have."""
    method = getattr(cls, "__getnewargs_ex__", None)
    if method is not None:
        args, keywords = method(x)
        return cls.__new__(cls, *map(convert, args), **{name: convert(value) for name, value in keywords.items()})
    method = getattr(cls, "__getnewargs__", None)
    if method is not None:
        return cls.__new__(cls, *map(convert, method(x)))
    if isinstance(x, tuple):
        items = [convert(item) for item in x]
        return cls._make(items) if hasattr(cls, "_make") else cls.__new__(cls, items)
    if isinstance(x, (int, float, str, bytes, frozenset, complex)):
        return cls.__new__(cls, x)
    _refuse(x)
    return cls.__new__(cls)


def _exception(x, convert):
    y = type(x).__new__(type(x), *x.args)
    y.args = convert(x.args)
    return y


def copy(x):
    cls = type(x)
    if _is_atomic(cls) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    same = lambda value: value
    parts = _reduced(x, cls)
    if parts is not None:
        return _rebuilt(x, parts, same, same)
    if isinstance(x, BaseException):
        y = _exception(x, same)
    else:
        y = _new_instance(x, cls, same)
        if isinstance(x, dict):
            dict.update(y, x)
        elif isinstance(x, list):
            list.extend(y, x)
        elif isinstance(x, set):
            set.update(y, x)
    _copy_state(x, y, same)
    return y


def _refuse(x):
    name = type(x).__name__
    if name in ("generator", "coroutine", "async_generator", "module", "frame", "traceback", "_io.TextIOWrapper"):
        raise TypeError(f"cannot pickle '{name}' object")


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    cls = type(x)
    if _is_atomic(cls):
        return x
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    y = _deep(x, cls, memo)
    if y is not x:
        memo[id(x)] = y
        # As long as the memo lives, so must what its keys name.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deep(x, cls, memo):
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        return method(x, memo)
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    if cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return y
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(x, items)) else tuple(items)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    if cls is bytearray:
        return bytearray(x)
    if cls.__name__ == "method":
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if cls.__name__ == "deque":
        y = memo[id(x)] = cls((), x.maxlen)
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    return _deep_instance(x, cls, memo)


def _deep_instance(x, cls, memo):
    convert = lambda value: deepcopy(value, memo)
    parts = _reduced(x, cls)
    if parts is not None:
        return _rebuilt(x, parts, convert, lambda y: memo.__setitem__(id(x), y))
    y = _exception(x, convert) if isinstance(x, BaseException) else _new_instance(x, cls, convert)
    memo[id(x)] = y
    _copy_state(x, y, convert)
    if isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(y, convert(key), convert(value))
    elif isinstance(x, list):
        for item in x:
            list.append(y, convert(item))
    elif isinstance(x, set):
        for item in x:
            set.add(y, convert(item))
    return y


def replace(obj, /, **changes):
    method = getattr(type(obj), "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return method(obj, **changes)
