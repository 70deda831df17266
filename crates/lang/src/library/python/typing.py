"""What annotations are made of. Nothing here checks anything while a program runs."""

import collections
import collections.abc
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias

TYPE_CHECKING = False


def _shown(item):
    """How a type shows in the repr of another one."""
    if item is ...:
        return "..."
    if isinstance(item, type) and not isinstance(item, GenericAlias):
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    if isinstance(item, (list, tuple)):
        return f"[{', '.join(map(_shown, item))}]"
    if isinstance(item, types.FunctionType):
        return item.__name__
    return repr(item)


def _type_check(item):
    if item is None:
        return type(None)
    if isinstance(item, str):
        return ForwardRef(item)
    return item


class _Typing:
    """What all objects of this module can: stand in a union."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Typing):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _SpecialForm(_Typing):
    """`Any`, `Union`, `Optional`: names with brackets behind them."""

    def __init__(self, name, getitem=None):
        self._name = self.__name__ = self.__qualname__ = name
        self._getitem = getitem

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _variables(args):
    found = []
    for item in args:
        if isinstance(item, (list, tuple)):
            inner = _variables(item)
        elif type(item).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple"):
            inner = (item,)
        else:
            inner = getattr(item, "__parameters__", ()) if not isinstance(item, type) or isinstance(item, GenericAlias) else ()
        for variable in inner:
            if variable not in found:
                found.append(variable)
    return tuple(found)


def _substituted(item, given):
    if isinstance(item, (list, tuple)):
        return type(item)([_substituted(part, given) for part in item])
    if type(item).__name__ in ("TypeVar", "ParamSpec", "TypeVarTuple"):
        return given.get(item, item)
    variables = _variables((item,))
    return item[tuple([given.get(variable, variable) for variable in variables])] if variables else item


class _GenericAlias(_Typing):
    """`List[int]`, `Stack[str]`: something with types in brackets."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _variables(self.__args__)
        self._name = name
        self.__module__ = origin.__module__ if name is None else "typing"

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _shown(self.__origin__)
        return f"{name}[{', '.join(map(_shown, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getitem__(self, items):
        items = tuple(map(_type_check, items if isinstance(items, tuple) else (items,)))
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if len(items) != len(self.__parameters__) and not any(type(v).__name__ != "TypeVar" for v in self.__parameters__):
            what = "many" if len(items) > len(self.__parameters__) else "few"
            raise TypeError(
                f"Too {what} arguments for {self!r}; actual {len(items)}, expected {len(self.__parameters__)}"
            )
        given = dict(zip(self.__parameters__, items))
        return self._with([_substituted(item, given) for item in self.__args__])

    def _with(self, args):
        return type(self)(self.__origin__, tuple(args), self._name)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") and name not in ("__doc__", "__name__", "__qualname__"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        if name in ("__name__", "__qualname__") and self._name:
            return self._name
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if self._name is not None and origin is not Generic:
            entries = [origin]
            if Generic not in bases and not any(isinstance(b, _GenericAlias) and b.__origin__ is Generic for b in bases) and (
                not isinstance(origin, type) or not issubclass(origin, Generic)
            ):
                entries.append(Generic)
            return tuple(entries)
        if origin is Generic:
            for base in bases:
                if base is not self and isinstance(base, _GenericAlias) and base.__origin__ is not Generic:
                    return ()
        return (origin,)

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


class _CallableAlias(_GenericAlias):
    def __repr__(self):
        *given, result = self.__args__
        shown = "..." if given == [...] else f"[{', '.join(map(_shown, given))}]"
        return f"typing.Callable[{shown}, {_shown(result)}]"


class _UnionAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f"typing.Optional[{_shown(other)}]"
        return f"typing.Union[{', '.join(map(_shown, args))}]"

    def __eq__(self, other):
        if isinstance(other, types.UnionType):
            return set(self.__args__) == set(other.__args__)
        return isinstance(other, _UnionAlias) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _with(self, args):
        return Union[tuple(args)]

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


class _LiteralAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_shown(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)


class _SpecialGenericAlias(_Typing):
    """`List` and its like before the brackets."""

    def __init__(self, origin, name, count):
        self.__origin__ = origin
        self._name = self.__name__ = self.__qualname__ = name
        self._count = count
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwargs):
        if self.__origin__.__module__ == "collections.abc":
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, params):
        params = tuple(map(_type_check, params if isinstance(params, tuple) else (params,)))
        if self._count is not None and len(params) != self._count:
            what = "many" if len(params) > self._count else "few"
            raise TypeError(f"Too {what} arguments for {self!r}; actual {len(params)}, expected {self._count}")
        return _GenericAlias(self.__origin__, params, self._name)

    def __mro_entries__(self, bases):
        return (self.__origin__, Generic) if Generic not in bases else (self.__origin__,)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(self.__origin__, name)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        args = tuple(map(_type_check, args)) if isinstance(args, list) else (args,)
        return _CallableAlias(self.__origin__, (*args, _type_check(result)), "Callable")


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if params == ():
            return _GenericAlias(tuple, (), "Tuple")
        params = params if isinstance(params, tuple) else (params,)
        return _GenericAlias(tuple, tuple(map(_type_check, params)), "Tuple")


# -- special forms ---------------------------------------------------------------


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return type.__instancecheck__(self, obj)

    def __repr__(self):
        return "typing.Any" if self is Any else f"<class '{self.__module__}.{self.__qualname__}'>"


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _make_union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for item in parameters if isinstance(parameters, tuple) else (parameters,):
        item = _type_check(item)
        for part in item.__args__ if isinstance(item, (_UnionAlias, types.UnionType)) else (item,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _UnionAlias(Union, tuple(flat), "Union")


def _single(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f"{form} accepts only single type.")
    return _GenericAlias(form, (_type_check(parameters),), form._name)


def _several(form, parameters):
    return _GenericAlias(form, parameters if isinstance(parameters, tuple) else (parameters,), form._name)


def _make_literal(form, parameters):
    unique = []
    for value in parameters if isinstance(parameters, tuple) else (parameters,):
        for part in value.__args__ if isinstance(value, _LiteralAlias) else (value,):
            if not any(part == known and type(part) is type(known) for known in unique):
                unique.append(part)
    return _LiteralAlias(form, tuple(unique), "Literal")


def _make_annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_type_check(parameters[0]), tuple(parameters[1:]))


Union = _SpecialForm("Union", _make_union)
Optional = _SpecialForm("Optional", lambda form, item: Union[item, None])
Literal = _SpecialForm("Literal", _make_literal)
Annotated = _SpecialForm("Annotated", _make_annotated)
Final = _SpecialForm("Final", _single)
ClassVar = _SpecialForm("ClassVar", _single)
Concatenate = _SpecialForm("Concatenate", _several)
TypeGuard = _SpecialForm("TypeGuard", _single)
TypeIs = _SpecialForm("TypeIs", _single)
Required = _SpecialForm("Required", _single)
NotRequired = _SpecialForm("NotRequired", _single)
ReadOnly = _SpecialForm("ReadOnly", _single)
Unpack = _SpecialForm("Unpack", _single)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


# -- type variables ---------------------------------------------------------------


class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class TypeVar(_Typing):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default

    def __repr__(self):
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return ("" if self.__infer_variance__ else sign) + self.__name__

    def has_default(self):
        return self.__default__ is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of TypeVar")


class ParamSpec(_Typing):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__ = name
        self.__bound__ = bound
        self.__default__ = default
        self.args = ParamSpecArgs(self)
        self.kwargs = ParamSpecKwargs(self)

    def __repr__(self):
        return f"~{self.__name__}"


class ParamSpecArgs(_Typing):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs(_Typing):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple(_Typing):
    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self.__default__ = default

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class TypeAliasType(_Typing):
    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__value__, self.__type_params__ = name, value, type_params

    def __repr__(self):
        return self.__name__


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = tuple(map(_type_check, params if isinstance(params, tuple) else (params,)))
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for item in params:
                if type(item).__name__ not in ("TypeVar", "ParamSpec", "TypeVarTuple") and not isinstance(item, _GenericAlias):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            return _GenericAlias(cls, params, cls.__name__)
        expected = getattr(cls, "__parameters__", ()) or getattr(cls, "__type_params__", ())
        if not expected:
            raise TypeError(f"{cls!r} is not a generic class")
        if all(type(variable).__name__ == "TypeVar" for variable in expected) and len(params) != len(expected):
            what = "many" if len(params) > len(expected) else "few"
            raise TypeError(f"Too {what} arguments for {cls!r}; actual {len(params)}, expected {len(expected)}")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if bases is None:
            return
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                cls.__parameters__ = base.__parameters__
                return
        cls.__parameters__ = _variables([base for base in bases if not isinstance(base, type)])


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
        return all(hasattr(instance, name) for name in _protocol_names(cls))

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other) if hasattr(type, "__subclasscheck__") else Protocol in other.__mro__
        if not getattr(cls, "_is_protocol", False):
            return super().__subclasscheck__(other)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return cls in other.__mro__ or all(hasattr(other, name) for name in _protocol_names(cls))


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init

    def __class_getitem__(cls, params):
        return super().__class_getitem__(params)


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


runtime = runtime_checkable


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
class SupportsAbs(Protocol):
    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    @abstractmethod
    def __round__(self, ndigits=0):
        pass


# -- the aliases of classes --------------------------------------------------------

_abc = collections.abc
Callable = _CallableType(_abc.Callable, "Callable", None)
Tuple = _TupleType(tuple, "Tuple", None)
for _name, _origin, _count in (
    ("List", list, 1), ("Dict", dict, 2), ("Set", set, 1), ("FrozenSet", frozenset, 1), ("Type", type, 1),
    ("Deque", collections.deque, 1), ("DefaultDict", collections.defaultdict, 2),
    ("OrderedDict", collections.OrderedDict, 2), ("Counter", collections.Counter, 1),
    ("Awaitable", _abc.Awaitable, 1), ("Coroutine", _abc.Coroutine, 3), ("AsyncIterable", _abc.AsyncIterable, 1),
    ("AsyncIterator", _abc.AsyncIterator, 1), ("AsyncGenerator", _abc.AsyncGenerator, None),
    ("Iterable", _abc.Iterable, 1), ("Iterator", _abc.Iterator, 1), ("Generator", _abc.Generator, None),
    ("Reversible", _abc.Reversible, 1), ("Container", _abc.Container, 1), ("Collection", _abc.Collection, 1),
    ("AbstractSet", _abc.Set, 1), ("MutableSet", _abc.MutableSet, 1), ("Mapping", _abc.Mapping, 2),
    ("MutableMapping", _abc.MutableMapping, 2), ("Sequence", _abc.Sequence, 1),
    ("MutableSequence", _abc.MutableSequence, 1), ("KeysView", _abc.KeysView, 1), ("ItemsView", _abc.ItemsView, 2),
    ("ValuesView", _abc.ValuesView, 1), ("Hashable", _abc.Hashable, 0), ("Sized", _abc.Sized, 0),
    ("ByteString", _abc.ByteString, 0),
):
    globals()[_name] = _SpecialGenericAlias(_origin, _name, _count)
del _name, _origin, _count


def _lazy_context_managers(name):
    import contextlib
    origin = {"ContextManager": "AbstractContextManager", "AsyncContextManager": "AbstractAsyncContextManager"}[name]
    return _SpecialGenericAlias(getattr(contextlib, origin), name, None)


def __getattr__(name):
    if name in ("ContextManager", "AsyncContextManager"):
        value = globals()[name] = _lazy_context_managers(name)
        return value
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


Text = str


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


# -- classes that follow from annotations ---------------------------------------------


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        fields = ns.get("__annotations__", {})
        defaults = []
        for name in fields:
            if name in ns:
                defaults.append(name)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(defaults)}")
        made = collections.namedtuple(typename, fields, defaults=[ns[name] for name in defaults], module=ns["__module__"])
        made.__annotations__ = made.__new__.__annotations__ = dict(fields)
        if Generic in bases:
            made.__class_getitem__ = classmethod(lambda cls, item: _GenericAlias(cls, item))
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make",
                       "_replace", "_asdict"):
                if key != "__slots__":
                    raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            elif key not in fields and key not in ("__module__", "__name__", "__annotations__", "__classcell__", "__orig_bases__"):
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=(), /, **kwargs):
    pairs = list(fields) or list(kwargs.items())
    import sys
    made = collections.namedtuple(typename, [name for name, _ in pairs], module=sys._caller()[0])
    made.__annotations__ = {name: _type_check(annotation) for name, annotation in pairs}
    return made


def _named_tuple_bases(bases):
    return (type.__new__(_NamedTupleMeta, "NamedTuple", (), {}),)


NamedTuple.__mro_entries__ = _named_tuple_bases


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        annotations = {}
        required, optional = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        own = ns.get("__annotations__", {})
        annotations.update(own)
        for key, annotation in own.items():
            origin = getattr(annotation, "__origin__", None)
            is_required = total if origin not in (Required, NotRequired) else origin is Required
            (required if is_required else optional).add(key)
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields={}, /, *, total=True, **kwargs):
    import sys
    namespace = {"__annotations__": dict(fields or kwargs), "__module__": sys._caller()[0]}
    return _TypedDictMeta(typename, (), namespace, total=total)


TypedDict.__mro_entries__ = lambda bases: (type.__new__(_TypedDictMeta, "TypedDict", (dict,), {}),)


class NewType(_Typing):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        import sys
        self.__module__ = sys._caller()[0]

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

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


def overload(func):
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


def get_overloads(func):
    return []


def clear_overloads():
    pass


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
    return lambda cls_or_fn: cls_or_fn


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias, types.UnionType)):
        args = tp.__args__
        if getattr(tp, "__origin__", None) is _abc.Callable and not (len(args) == 2 and args[0] is ...):
            args = (list(args[:-1]), args[-1])
        return args
    return ()


def _evaluated(annotation, namespaces):
    """An annotation that is a text: only names, dots, brackets and bars are understood."""
    if annotation is None:
        return type(None)
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if not isinstance(annotation, str):
        return annotation
    from _machine import define
    scope = {}
    for namespace in namespaces:
        scope.update(namespace)
    define(f"_result = {annotation}\n", scope)
    result = scope["_result"]
    return type(None) if result is None else result


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    import sys
    hints = {}
    if isinstance(obj, type):
        sources = [(base.__dict__.get("__annotations__", {}), sys.modules.get(base.__module__)) for base in reversed(obj.__mro__)]
        sources = [(annotations, getattr(module, "__dict__", {})) for annotations, module in sources]
    elif isinstance(obj, types.ModuleType):
        sources = [(getattr(obj, "__annotations__", {}), obj.__dict__)]
    else:
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        sources = [(annotations, getattr(obj, "__globals__", {}))]
    for annotations, scope in sources:
        namespaces = [scope if globalns is None else globalns, localns or {}]
        for name, annotation in annotations.items():
            value = _evaluated(annotation, namespaces)
            hints[name] = value if include_extras or not isinstance(value, _AnnotatedAlias) else value.__origin__
    return hints


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_names(tp))


def get_overload(*args):
    return []
