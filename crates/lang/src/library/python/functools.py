"""Functions that take or give functions. `partial` and the cache are native."""

from _functools import _lru_cache_wrapper, partial
from _machine import name_in_full as _name_in_full, written_in_c as _written_in_c

__all__ = [
    "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "cache", "cached_property", "cmp_to_key", "lru_cache", "partial",
    "partialmethod", "reduce", "singledispatch", "singledispatchmethod", "total_ordering", "update_wrapper", "wraps",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, iterable, initial=_missing, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        if hasattr(iterable, "__iter__"):
            raise
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class _CacheInfo:
    """Stands in until somebody asks: making a named tuple costs."""

    made = None

    def __new__(cls, *fields, **named):
        if cls.made is None:
            from collections import namedtuple
            cls.made = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
        return cls.made(*fields, **named)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function = maxsize
        wrapper = _lru_cache_wrapper(function, 128, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": 128, "typed": typed}
        return update_wrapper(wrapper, function)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {name!r} property."
            ) from None
        value = cache.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                cache[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {name!r} property."
                ) from None
        return value

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class KeyWrapper:
    """A value that is ordered by a comparison; called, another value by the same comparison."""

    __slots__ = ("_compare", "obj")
    __hash__ = None

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        key = KeyWrapper(self._compare)
        key.obj = obj
        return key

    def __lt__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) >= 0


def _refuse_key():
    raise TypeError("other argument must be K instance")


_name_in_full(KeyWrapper)


def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


_written_in_c("_functools", cmp_to_key, reduce)


def _derived(base):
    """The three comparisons that follow from one, by name."""

    def ask(self, other):
        return getattr(type(self), base)(self, other)

    def negated(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else not answer

    def or_equal(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def and_different(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else answer and self != other

    def neither(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def not_or_equal(self, other):
        answer = ask(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    return {
        "__lt__": {"__gt__": neither, "__le__": or_equal, "__ge__": negated},
        "__gt__": {"__lt__": neither, "__ge__": or_equal, "__le__": negated},
        "__le__": {"__ge__": not_or_equal, "__lt__": and_different, "__gt__": negated},
        "__ge__": {"__le__": not_or_equal, "__gt__": and_different, "__lt__": negated},
    }[base]


def total_ordering(cls):
    names = ("__lt__", "__gt__", "__le__", "__ge__")
    roots = [name for name in names if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for root in ("__lt__", "__le__", "__gt__", "__ge__"):
        if root in roots:
            break
    for name, method in _derived(root).items():
        if name not in roots:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f"{name}={value!r}" for name, value in self.keywords.items())]
        return f"functools.partialmethod({', '.join(parts)})"

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, obj, cls=None):
        if hasattr(self.func, "__get__") and (obj is not None or not isinstance(self.func, type(update_wrapper))):
            bound = self.func.__get__(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        if obj is None:
            return self._unbound()
        return partial(self.func, obj, *self.args, **self.keywords)

    def _unbound(self):
        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        method.__partialmethod__ = self
        return method


def _dispatch(registry, cls):
    """The function for the nearest class: the class's own bases in their order, and an abstract class behind the last
    of them that satisfies it."""
    order = cls.__mro__
    found = []
    for candidate in registry:
        if candidate in order:
            found.append((2 * order.index(candidate), candidate))
        elif issubclass(cls, candidate):
            last = max([place for place, base in enumerate(order) if base is not object and issubclass(base, candidate)], default=0)
            found.append((2 * last + 1, candidate))
    best = min(place for place, _ in found)
    nearest = [candidate for place, candidate in found if place == best]
    match = nearest[0]
    for other in nearest[1:]:
        if issubclass(other, match):
            match = other
        elif not issubclass(match, other):
            raise RuntimeError(f"Ambiguous dispatch: {match} or {other}")
    return registry[match]


def singledispatch(func):
    registry = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return _dispatch(registry, cls)

    def members(kind):
        """The classes of a union, or the class; nothing for what is neither."""
        import types
        if isinstance(kind, types.UnionType) or getattr(getattr(kind, "__origin__", None), "_name", None) in ("Union", "Optional"):
            return kind.__args__ if all(isinstance(cls, type) for cls in kind.__args__) else ()
        is_class = isinstance(kind, type) and not isinstance(kind, types.GenericAlias)
        return (kind,) if is_class else ()

    def add(classes, function):
        for cls in members(classes):
            registry[cls] = function
        return function

    def register(cls, func=None):
        if members(cls):
            if func is None:
                return lambda function: add(cls, function)
            return add(cls, func)
        target = getattr(cls, "__func__", cls)
        if func is not None:
            raise TypeError(
                "Invalid first argument to `register()`. "
                f"{cls!r} is not a class or union type."
            )
        if not getattr(target, "__annotations__", None):
            raise TypeError(
                f"Invalid first argument to `register()`: {cls!r}. "
                "Use either `@register(some_class)` or plain `@register` "
                "on an annotated function."
            )
        from typing import get_type_hints
        argument, annotation = next(iter(get_type_hints(target).items()))
        if not members(annotation):
            import types
            import typing
            if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
                raise TypeError(f"Invalid annotation for {argument!r}. {annotation!r} not all arguments are classes.")
            raise TypeError(f"Invalid annotation for {argument!r}. {annotation!r} is not a class.")
        return add(annotation, cls)

    @wraps(func)
    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    import types
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = getattr(self.func, "__isabstractmethod__", False)
        _method.register = self.register
        update_wrapper(_method, getattr(self.func, "__func__", self.func))
        return _method
