"""What annotations are made of. Nothing here checks anything while a program runs."""

import sys
from _type_parameters import (
    NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _constrained_type_variable,
    _parameter_specification, _type_alias, _type_variable, _type_variable_tuple,
)
from _typing_forms import (
    _GenericAlias, _SpecialForm, _SpecialGenericAlias, _UnionGenericAlias, AbstractSet, Annotated, AsyncGenerator, AsyncIterable,
    AsyncIterator, Awaitable, ByteString, Callable, ClassVar, Collection, Concatenate, Container, Coroutine, Counter, DefaultDict,
    Deque, Dict, Final, ForwardRef, FrozenSet, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, List, Literal,
    LiteralString, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Never, NoReturn, NotRequired, Optional,
    OrderedDict, ReadOnly, Required, Reversible, Self, Sequence, Set, Sized, Tuple, Type, TypeAlias, TypeGuard, TypeIs, Union,
    Unpack, ValuesView,
)

from _typing_protocols import (
    Generic, KT, Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt,
    SupportsRound, T, T_co, T_contra, VT, get_protocol_members, is_protocol, runtime_checkable,
)
from _typing_classes import NamedTuple, NamedTupleMeta, NewType, TypedDict, is_typeddict
from _type_hints import get_args, get_origin, get_type_hints

TYPE_CHECKING = False
Text = str
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


class IO(Generic[AnyStr]):
    pass


class TextIO(IO[str]):
    pass


class BinaryIO(IO[bytes]):
    pass


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


def _mark(arg, name):
    try:
        setattr(arg, name, True)
    except (AttributeError, TypeError):
        pass
    return arg


def final(f):
    return _mark(f, "__final__")


def override(method, /):
    return _mark(method, "__override__")


def no_type_check(arg):
    return _mark(arg, "__no_type_check__")


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
