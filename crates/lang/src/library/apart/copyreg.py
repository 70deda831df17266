"""How objects say what is needed to make them again."""

from types import ModuleType

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def _slotnames(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                private = name.startswith("__") and not name.endswith("__") and base.__name__.lstrip("_")
                names.append(f"_{base.__name__.lstrip('_')}{name}" if private else name)
    return names


def _state(obj):
    """What `object.__getstate__` says: the attributes, and those in slots beside them."""
    attributes = getattr(obj, "__dict__", None) or None
    slots = {}
    for name in _slotnames(type(obj)):
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    return (attributes, slots) if slots else attributes


# -- classes of the machine, whose objects have more than attributes -------------

_NAMED_FIELDS = {
    "OSError": ("errno", "strerror", "filename", "filename2"), "SyntaxError": tuple(vars(SyntaxError("", ("", 1, 1, ""))) or ()),
    "UnicodeError": ("encoding", "object", "start", "end", "reason"),
}


def _exception(x):
    state, args = dict(x.__dict__), x.args
    for base in type(x).__mro__:
        for name in _NAMED_FIELDS.get(base.__name__, ()):
            state.pop(name, None)
    if isinstance(x, OSError) and len(args) == 2 and getattr(x, "filename", None) is not None:
        second = getattr(x, "filename2", None)
        args += (x.filename,) if second is None else (x.filename, None, second)
    elif isinstance(x, ImportError):
        state.update({name: getattr(x, name) for name in ("name", "path", "name_from") if getattr(x, name, None) is not None})
    elif isinstance(x, (NameError, AttributeError)) and getattr(x, "name", None) is not None:
        state.update(name=x.name, args=args)
        state.pop("obj", None)
    return (type(x), args, state) if state else (type(x), args)


def _items(x):
    return (type(x), (list(x),), _attributes(x))


def _method(x):
    return getattr, (x.__self__, x.__func__.__name__)


def _built_in(x):
    owner = getattr(x, "__self__", None)
    stands_alone = owner is None or type(owner) in (ModuleType, type(_built_in.__globals__))
    return x.__qualname__ if stands_alone else (getattr, (owner, x.__name__))


def _partial(x):
    start = x.func, *x.args
    new = (__newobj_ex__, (type(x), start, x.keywords)) if x.keywords else (__newobj__, (type(x), *start))
    return (*new, x.__dict__ or None)


def _caller(x):
    if not x._kwargs:
        return type(x), (x._name, *x._args)
    from functools import partial
    return partial(type(x), x._name, **x._kwargs), tuple(x._args)


def _attributes(x):
    return getattr(x, "__dict__", None) or None


# Classes of modules that need not have been imported.
_NAMED_RULES = {
    "collections.deque": lambda x: (type(x), () if x.maxlen is None else ((), x.maxlen), _attributes(x), iter(x)),
    "collections.OrderedDict": lambda x: (type(x), (), _attributes(x), None, iter(x.items())),
    "collections.Counter": lambda x: (type(x), (dict(x),)),
    "collections.defaultdict": lambda x: (
        type(x), () if x.default_factory is None else (x.default_factory,), None, None, iter(x.items())
    ),
    "functools.partial": _partial,
    "operator.itemgetter": lambda x: (type(x), tuple(x._items)),
    "operator.attrgetter": lambda x: (type(x), tuple(x._attrs)),
    "operator.methodcaller": _caller,
    "types.SimpleNamespace": lambda x: (type(x), (), x.__dict__),
    "types.GenericAlias": lambda x: (type(x), (x.__origin__, x.__args__)),
    "array.array": lambda x: (type(x), (x.typecode, x.tolist())),
    "random.Random": lambda x: (type(x), (), x.getstate()),
    "datetime.timedelta": lambda x: (type(x), (x.days, x.seconds, x.microseconds)),
    "datetime.timezone": lambda x: (type(x), (x._offset,) if x._name is None else (x._offset, x._name), None),
}
_RULES = {
    BaseException: _exception,
    set: _items,
    frozenset: _items,
    bytearray: lambda x: (type(x), (bytes(x),) if x else (), _attributes(x)),
    range: lambda x: (range, (x.start, x.stop, x.step)),
    slice: lambda x: (slice, (x.start, x.stop, x.step)),
    type(...): lambda x: "Ellipsis",
    type(NotImplemented): lambda x: "NotImplemented",
    type(len): _built_in,
}
_STARTS = {
    int: lambda x: (int(x),), str: lambda x: (str.__str__(x),), float: lambda x: (float(x),),
    bytes: lambda x: (bytes(iter(x)),), tuple: lambda x: (tuple(iter(x)),), complex: lambda x: (x.real, x.imag),
}
_PLAIN = (object, list, dict, type(None), *_STARTS)
_REFUSED = {"threading.Lock": "_thread.lock", "threading.RLock": "_thread.RLock", "re.Match": "re.Match"}


def _base(cls):
    """The nearest base that is the machine's own."""
    from _machine import is_native
    return next(base for base in cls.__mro__ if is_native(base))


def _refuse(base):
    name = base.__name__ if base.__module__ == "builtins" else f"{base.__module__}.{base.__name__}"
    name = _REFUSED.get(name, name)
    raise TypeError(f"cannot pickle {name} objects" if name in ("code", "memoryview") else f"cannot pickle '{name}' object")


def _rule(cls):
    for base in cls.__mro__:
        rule = _RULES.get(base) or _NAMED_RULES.get(f"{base.__module__}.{base.__name__}")
        if rule is not None:
            return rule
    return None


def _reduce_ex(obj, protocol):
    """`object.__reduce_ex__`."""
    from operator import index
    protocol, cls = index(protocol), type(obj)
    if cls.__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    rule = _rule(cls)
    if rule is not None:
        return rule(obj)
    return _new_object(obj) if protocol >= 2 else _old_object(obj)


def _reduce(obj):
    """`object.__reduce__`."""
    rule = _rule(type(obj))
    return _old_object(obj) if rule is None else rule(obj)


def _check(obj):
    cls = type(obj)
    base = _base(cls)
    if base not in _PLAIN:
        _refuse(base)
    if f"{cls.__module__}.{cls.__name__}" in _REFUSED:
        _refuse(cls)
    return base


def _new_object(obj):
    cls, items, pairs = type(obj), None, None
    ex = getattr(obj, "__getnewargs_ex__", None)
    plain = getattr(obj, "__getnewargs__", None)
    if ex is not None:
        args, kwargs = _checked_start(ex())
        start = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    elif plain is not None:
        args = plain()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        start = __newobj__, (cls, *args)
    else:
        base = _check(obj)
        start = __newobj__, (cls, *_STARTS[base](obj)) if base in _STARTS else (cls,)
    if isinstance(obj, list):
        items = iter(obj)
    elif isinstance(obj, dict):
        pairs = iter(obj.items())
    return (*start, obj.__getstate__(), items, pairs)


def _checked_start(given):
    if not isinstance(given, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
    if len(given) != 2:
        raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
    for part, value, expected in (("first", given[0], tuple), ("second", given[1], dict)):
        if not isinstance(value, expected):
            raise TypeError(
                f"{part} item of the tuple returned by __getnewargs_ex__ must be a {expected.__name__}, not '{type(value).__name__}'"
            )
    return given


def _old_object(obj):
    cls = type(obj)
    base = _check(obj)
    if base is cls and cls is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if cls.__getstate__ is object.__getstate__ and _slotnames(cls):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = obj.__getstate__()
    args = (cls, base, None if base is object else base(obj))
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _union(x):
    from functools import reduce
    from operator import or_
    return reduce, (or_, x.__args__)


# Its attributes are those of the function, these too.
pickle(type((lambda: None).__get__(0)), _method)
pickle(complex, lambda x: (complex, (x.real, x.imag)), complex)
pickle(type(int | str), _union)
