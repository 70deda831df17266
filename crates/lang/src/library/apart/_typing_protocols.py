"""Generic classes and protocols."""

from abc import ABCMeta, abstractmethod
from _machine import is_native as _is_native
from _type_parameters import TypeVar, TypeVarTuple
from _typing_forms import (
    _PARAMETERS, _assign, _collect_parameters, _GenericAlias, _is_param_expr, _key, _remembered, _type_check, _UnpackAlias,
)

__name__ = "typing"

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        return _remembered(_key(cls, params), lambda: _subscripted(cls, params))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        plain = Generic in (bases if bases is not None else cls.__bases__) and cls.__name__ != "Protocol"
        if plain and not any(base.__name__ in ("Protocol", "TypedDict") for base in cls.__bases__):
            raise TypeError("Cannot inherit from plain Generic")
        if bases is not None:
            cls.__parameters__ = _parameters_of(bases)
        elif "__parameters__" not in cls.__dict__:
            cls.__parameters__ = ()


def _subscripted(cls, params):
    if cls is not Generic and cls is not Protocol:
        params = [item if _is_param_expr(item) else _type_check(item) for item in params]
        expected = getattr(cls, "__parameters__", ())
        if not expected:
            raise TypeError(f"{cls!r} is not a generic class")
        given = _assign(lambda: repr(cls), expected, params)
        return _GenericAlias(cls, _flat(expected, given))
    if not params:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    if not all(isinstance(item, _PARAMETERS) or isinstance(item, _UnpackAlias) for item in params):
        raise TypeError(
            f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
        )
    if len(set(params)) != len(params):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    return _GenericAlias(cls, params, name=cls.__name__)


def _flat(expected, given):
    args = []
    for parameter in expected:
        value = given[parameter]
        args.extend(value if isinstance(parameter, TypeVarTuple) and isinstance(value, tuple) else (value,))
    return tuple(args)


def _parameters_of(bases):
    """The type parameters of a class: those of its bases, in the order in which `Generic[...]` has them."""
    found = _collect_parameters(bases)
    listed = None
    for base in bases:
        if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
            if listed is not None:
                raise TypeError(f"Cannot inherit from {base.__origin__.__name__}[...] multiple times.")
            listed, name = base.__parameters__, base.__origin__.__name__
    if listed is None:
        return found
    missing = [variable for variable in found if variable not in listed]
    if missing:
        raise TypeError(
            f"Some type variables ({', '.join(map(str, missing))}) are not listed in {name}[{', '.join(map(str, listed))}]"
        )
    return listed


_PROTOCOL_NOISE = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__parameters__", "__orig_bases__",
    "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__", "__type_params__", "_abc_registry", "__qualname__",
    "__static_attributes__", "__firstlineno__", "__hash__", "__init_subclass__", "__classcell__",
})


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        names |= {name for name in (*base.__dict__, *base.__dict__.get("__annotations__", {})) if name not in _PROTOCOL_NOISE}
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            if cls in type(instance).__mro__:
                return True
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__:
            return True
        return all(_has_member(cls, instance, name) for name in _protocol_names(cls))

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other) if hasattr(type, "__subclasscheck__") else Protocol in other.__mro__
        if not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        fields = sorted(name for name in _protocol_names(cls) if not callable(getattr(cls, name, None)))
        if fields:
            raise TypeError(
                "Protocols with non-method members don't support issubclass()."
                f" Non-method members: {str(fields)[1:-1]}."
            )
        return cls in other.__mro__ or all(_has_method(other, name) for name in _protocol_names(cls))


def _has_member(cls, instance, name):
    """Looked for without asking anybody: no property runs. A method that is None counts as missing."""
    missing = object()
    value = _kept(instance, name, missing)
    return value is not missing and not (value is None and callable(getattr(cls, name, None)))


def _kept(instance, name, missing):
    try:
        own = object.__getattribute__(instance, "__dict__")
    except AttributeError:
        own = {}
    if name in own:
        return own[name]
    classes = [*instance.__mro__, *type(instance).__mro__] if isinstance(instance, type) else type(instance).__mro__
    for base in classes:
        if name in base.__dict__:
            return base.__dict__[name]
    # What the machine computes stands in no dict.
    return getattr(instance, name, missing) if _is_native(type(instance)) else missing


def _has_method(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
    return any(name in base.__dict__.get("__annotations__", ()) for base in cls.__mro__)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        for base in cls.__bases__ if cls._is_protocol else ():
            allowed = base in (object, Generic) or getattr(base, "_is_protocol", False)
            if not allowed and base.__module__ not in ("collections.abc", "contextlib"):
                raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    @abstractmethod
    def __round__(self, ndigits=0):
        pass


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_names(tp))
