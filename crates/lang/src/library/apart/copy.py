"""Copies, shallow and deep."""

import copyreg

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error
_ATOMIC = {
    type(None), int, float, bool, complex, str, bytes, type, range, slice, property, type(...), type(NotImplemented),
    type(len), type(lambda: None), type((lambda: None).__code__),
}


def _is_atomic(cls):
    return cls in _ATOMIC or issubclass(cls, type) or cls.__module__ == "weakref" and cls.__name__ == "ReferenceType"


def _reduced(x, cls):
    """How the object says that it is to be made again."""
    function = copyreg.dispatch_table.get(cls)
    if function is not None:
        return function(x)
    for name, arguments in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        method = getattr(x, name, None)
        if method is not None:
            return method(*arguments)
    raise Error("un(deep)copyable object of type %s" % cls)


def copy(x):
    cls = type(x)
    if _is_atomic(cls) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    parts = _reduced(x, cls)
    return x if isinstance(parts, str) else _rebuilt(x, None, *parts)


def _rebuilt(x, memo, function, args, state=None, items=None, pairs=None, *, deepcopy=lambda value, memo: value):
    y = function(*[deepcopy(argument, memo) for argument in args])
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo))
    for item in items or ():
        y.append(deepcopy(item, memo))
    for key, value in pairs or ():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _set_state(y, state):
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


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls is not slice and _is_atomic(cls):
        return x
    if memo is None:
        memo = {}
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
    copier = _COPIERS.get(cls)
    if copier is not None:
        return copier(x, memo)
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    parts = _reduced(x, cls)
    return x if isinstance(parts, str) else _rebuilt(x, memo, *parts, deepcopy=deepcopy)


def _deep_list(x, memo):
    y = memo[id(x)] = []
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_dict(x, memo):
    y = memo[id(x)] = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]
    return x if all(a is b for a, b in zip(x, items)) else tuple(items)


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_COPIERS = {list: _deep_list, dict: _deep_dict, tuple: _deep_tuple, type(_deep_list.__get__(0)): _deep_method}


def replace(obj, /, **changes):
    method = getattr(type(obj), "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return method(obj, **changes)
