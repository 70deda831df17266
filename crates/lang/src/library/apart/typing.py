"""What annotations are made of. Nothing here checks anything while a program runs."""

import collections
import collections.abc
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

from _type_parameters import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _constrained_type_variable,
    _parameter_specification, _type_alias, _type_variable, _type_variable_tuple,
)
from _typing_forms import (
    _PARAMETERS, _AnnotatedAlias, _assign, _BaseGenericAlias, _collect_parameters, _GenericAlias, _is_param_expr, _key, _LiteralGenericAlias,
    _remembered, _SpecialForm, _SpecialGenericAlias, _type_check, _type_repr, _UnionGenericAlias, _UnpackAlias,
    AbstractSet, Annotated, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, ByteString, Callable, ClassVar,
    Collection, Concatenate, Container, Coroutine, Counter, DefaultDict, Deque, Dict, Final, ForwardRef, FrozenSet,
    Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, List, Literal, LiteralString, Mapping, MappingView,
    MutableMapping, MutableSequence, MutableSet, Never, NoReturn, NotRequired, Optional, OrderedDict, ReadOnly, Required,
    Reversible, Self, Sequence, Set, Sized, Tuple, Type, TypeAlias, TypeGuard, TypeIs, Union, Unpack, ValuesView,
)

TYPE_CHECKING = False
Text = str

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


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
    """A method that is None counts as missing."""
    missing = object()
    value = getattr(instance, name, missing)
    return value is not missing and not (value is None and callable(getattr(cls, name, None)))


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


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


# -- classes that follow from annotations ---------------------------------------------


_NAMED_TUPLE_OWN = frozenset({
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
})


def _make_named_tuple(typename, pairs, module, defaults=()):
    types_ = {name: _type_check(annotation) for name, annotation in pairs}
    made = collections.namedtuple(typename, types_, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types_
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        fields = ns.get("__annotations__", {})
        defaults = []
        for name in fields:
            if name in ns:
                defaults.append(name)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(defaults)}"
                )
        made = _make_named_tuple(typename, fields.items(), ns["__module__"], [ns[name] for name in defaults])
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
            made.__parameters__ = _parameters_of(ns["__orig_bases__"])
        for key, value in ns.items():
            if key in _NAMED_TUPLE_OWN:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in fields and key not in ("__module__", "__name__", "__annotations__", "__classcell__"):
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=(), /, **kwargs):
    pairs = list(fields) or list(kwargs.items())
    made = _make_named_tuple(typename, pairs, sys._caller()[0])
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        ns.setdefault("__orig_bases__", bases)
        own = {key: _type_check(value, allow_special=True) for key, value in ns.get("__annotations__", {}).items()}
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        annotations.update(own)
        for key, annotation in own.items():
            marks = _qualifiers(annotation)
            is_required = Required in marks or (NotRequired not in marks and total)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            (readonly if ReadOnly in marks else mutable).add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(readonly), frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


def _qualifiers(annotation):
    found = set()
    while isinstance(annotation, _GenericAlias) and annotation.__origin__ in (Required, NotRequired, ReadOnly) or (
        isinstance(annotation, _AnnotatedAlias)
    ):
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        else:
            found.add(annotation.__origin__)
            annotation = annotation.__args__[0]
    return found


def TypedDict(typename, fields={}, /, *, total=True):
    namespace = {"__annotations__": dict(fields), "__module__": sys._caller()[0], "__orig_bases__": (TypedDict,)}
    return _TypedDictMeta(typename, (), namespace, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = sys._caller()[0]

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`")


# -- functions --------------------------------------------------------------------------


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown[:100] + '...' if len(shown) > 100 else shown}")


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


_overloads = {}


def overload(func):
    function = getattr(func, "__func__", func)
    if hasattr(function, "__code__"):
        known = _overloads.setdefault((function.__module__, function.__qualname__), {})
        known[function.__code__.co_firstlineno] = func
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _marked(name):
    def decorator(arg):
        try:
            setattr(arg, name, True)
        except (AttributeError, TypeError):
            pass
        return arg

    return decorator


final = _marked("__final__")
override = _marked("__override__")
no_type_check = _marked("__no_type_check__")


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and _is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def _evaluated(annotation, globals, locals):
    """An annotation with its texts evaluated, however deep they stand."""
    if isinstance(annotation, str):
        annotation = ForwardRef(annotation)
    if isinstance(annotation, ForwardRef):
        value = eval(annotation.__forward_arg__, globals, locals)
        return _evaluated(_type_check(value, allow_special=True), globals, locals)
    if isinstance(annotation, (_GenericAlias, GenericAlias, types.UnionType)):
        if isinstance(annotation, _LiteralGenericAlias):
            return annotation
        old = annotation.__args__
        new = tuple([_evaluated(_forward(item), globals, locals) for item in old])
        if new != old:
            return _rebuilt(annotation, new)
    return annotation


def _forward(item):
    return ForwardRef(item) if isinstance(item, str) else item


def _rebuilt(alias, args):
    if isinstance(alias, types.UnionType):
        made = args[0]
        for item in args[1:]:
            made = made | item
        return made
    if isinstance(alias, GenericAlias):
        return GenericAlias(alias.__origin__, args)
    return alias._with(args)


def _strip_annotations(annotation):
    """Without `Annotated`, `Required` and their like."""
    if isinstance(annotation, _AnnotatedAlias):
        return _strip_annotations(annotation.__origin__)
    if getattr(annotation, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(annotation.__args__[0])
    if isinstance(annotation, (_GenericAlias, GenericAlias, types.UnionType)) and not isinstance(annotation, _LiteralGenericAlias):
        new = tuple(map(_strip_annotations, annotation.__args__))
        if new != annotation.__args__:
            return _rebuilt(annotation, new)
    return annotation


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    for annotations, globals, locals in _annotation_sources(obj, globalns, localns):
        for name, annotation in annotations.items():
            value = type(None) if annotation is None else _evaluated(annotation, globals, locals)
            hints[name] = value if include_extras else _strip_annotations(value)
    return hints


def _annotation_sources(obj, globalns, localns):
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scope = globalns
            if scope is None:
                scope = getattr(sys.modules.get(base.__module__), "__dict__", {})
            locals = dict(vars(base)) if localns is None else localns
            annotations = base.__dict__.get("__annotations__", {})
            if isinstance(annotations, dict):
                parameters = {parameter.__name__: parameter for parameter in getattr(base, "__type_params__", ())}
                yield annotations, scope, {**parameters, **locals}
        return
    if isinstance(obj, types.ModuleType):
        scope = obj.__dict__
    else:
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        scope = getattr(inner, "__globals__", {})
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, (types.BuiltinFunctionType, types.MethodType, types.MethodWrapperType)):
            return
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    scope = scope if globalns is None else globalns
    parameters = {parameter.__name__: parameter for parameter in getattr(obj, "__type_params__", ())}
    yield annotations, scope, {**parameters, **(scope if localns is None else localns)}


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_names(tp))


_LATE = {
    "ContextManager": ("contextlib", "AbstractContextManager"),
    "AsyncContextManager": ("contextlib", "AbstractAsyncContextManager"),
    "ChainMap": ("collections", "ChainMap"),
    "Pattern": ("re", "Pattern"),
    "Match": ("re", "Match"),
}


def __getattr__(name):
    """The aliases whose modules are only imported when somebody asks for them."""
    if name not in _LATE:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    module, origin = _LATE[name]
    origin = getattr(__import__(module), origin)
    if module == "contextlib":
        made = _SpecialGenericAlias(origin, 2, name=name, defaults=(bool | None,))
    else:
        made = _SpecialGenericAlias(origin, 2 if name == "ChainMap" else 1)
    globals()[name] = made
    return made


__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable", "AsyncIterator",
    "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection", "Concatenate", "Container",
    "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet", "Generator",
    "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView", "List", "Literal", "LiteralString", "Mapping",
    "MappingView", "Match", "MutableMapping", "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault",
    "NoReturn", "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Pattern", "Protocol",
    "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex",
    "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type",
    "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView",
    "assert_never", "assert_type", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "no_type_check",
    "no_type_check_decorator", "overload", "override", "reveal_type", "runtime_checkable",
]
