"""Copies, shallow and deep."""


class Error(Exception):
    pass


error = Error
_ATOMIC = (
    type(None), int, float, bool, complex, str, bytes, type, range, property, type(...), type(NotImplemented),
    type(len), type(lambda: None),
)


def _is_atomic(cls):
    return cls in _ATOMIC or issubclass(cls, type)


def _slots(cls):
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__"):
                yield f"_{base.__name__.lstrip('_')}{name}" if name.startswith("__") and not name.endswith("__") else name


def _copy_state(x, y, convert):
    if hasattr(x, "__setstate__") or hasattr(type(x), "__getstate__") and type(x).__getstate__ is not getattr(object, "__getstate__", None):
        state = convert(x.__getstate__())
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
            return
        if isinstance(state, dict):
            y.__dict__.update(state)
            return
    if hasattr(x, "__dict__"):
        for name, value in list(x.__dict__.items()):
            y.__dict__[name] = convert(value)
    for name in _slots(type(x)):
        if hasattr(x, name):
            object.__setattr__(y, name, convert(getattr(x, name)))


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
    if isinstance(x, BaseException):
        y = _exception(x, lambda value: value)
    elif isinstance(x, (int, float, str, bytes, tuple, frozenset, complex)):
        y = cls.__new__(cls, x) if not hasattr(cls, "_make") else cls._make(x)
    else:
        _refuse(x)
        y = cls.__new__(cls)
        if isinstance(x, dict):
            dict.update(y, x)
        elif isinstance(x, list):
            list.extend(y, x)
        elif isinstance(x, set):
            set.update(y, x)
    _copy_state(x, y, lambda value: value)
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
    if isinstance(x, BaseException):
        y = _exception(x, convert)
    elif isinstance(x, tuple):
        items = [convert(item) for item in x]
        y = cls._make(items) if hasattr(cls, "_make") else cls.__new__(cls, items)
    elif isinstance(x, (int, float, str, bytes, frozenset, complex)):
        y = cls.__new__(cls, x)
    else:
        _refuse(x)
        y = cls.__new__(cls)
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
