"""What stands in annotations with brackets behind it: special forms, aliases of classes, and what the brackets make."""

import collections
import collections.abc
import types
from types import GenericAlias

from _type_parameters import NoDefault, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple

__name__ = "typing"

_abc = collections.abc
_PARAMETERS = (TypeVar, ParamSpec, TypeVarTuple)
_made = {}


def _type_repr(item):
    """How a type shows in the repr of another one."""
    if isinstance(item, tuple):
        return f"[{', '.join(map(_type_repr, item))}]"
    if isinstance(item, type) and not isinstance(item, GenericAlias):
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    if item is ...:
        return "..."
    if isinstance(item, types.FunctionType):
        return item.__name__
    return repr(item)


def _type_check(item, allow_special=False):
    """What may stand where a type is expected; None and texts are made into types."""
    if item is None:
        return type(None)
    if isinstance(item, str):
        return ForwardRef(item)
    if isinstance(item, _GenericAlias) and item.__origin__ in _invalid_origins(allow_special):
        raise TypeError(f"{item} is not valid as type argument")
    if type(item) is _SpecialForm and item not in _plain_forms() and not (allow_special and item in (ClassVar, Final)):
        raise TypeError(f"Plain {item} is not valid as type argument")
    if isinstance(item, type) and item.__module__ == "typing" and item.__name__ in ("Generic", "Protocol"):
        raise TypeError(f"Plain {item} is not valid as type argument")
    if type(item) is tuple:
        raise TypeError(f"Parameters to generic types must be types. Got {item!r}.")
    return item


def _plain_forms():
    return (LiteralString, NoReturn, Never, Self, TypeAlias)


def _invalid_origins(allow_special):
    from typing import Generic, Protocol
    return (Generic, Protocol) if allow_special else (Generic, Protocol, ClassVar, Final)


def _remembered(key, make):
    """The same brackets give the same object, where they can be compared."""
    try:
        found = _made.get(key)
    except TypeError:
        return make()
    if found is None:
        found = _made[key] = make()
    return found


def _key(owner, parameters):
    parts = parameters if isinstance(parameters, tuple) else (parameters,)
    return (owner, parameters, tuple(map(type, parts)))


# -- substituting type parameters ------------------------------------------------------


def _collect_parameters(args):
    found = []
    for item in args:
        if isinstance(item, (list, tuple)):
            inner = _collect_parameters(item)
        elif isinstance(item, _PARAMETERS):
            inner = (item,)
        elif isinstance(item, type) and not isinstance(item, GenericAlias):
            inner = ()
        else:
            inner = getattr(item, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _is_param_expr(item):
    return item is ... or isinstance(item, (tuple, list, ParamSpec)) or getattr(item, "__origin__", None) is Concatenate


def _unpacked(params):
    """`*tuple[int, str]` among parameters stands for its items."""
    flat = []
    for item in params:
        inside = getattr(item, "__typing_unpacked_tuple_args__", None)
        if inside and not (len(inside) == 2 and inside[1] is ...):
            flat.extend(inside)
        else:
            flat.append(item)
    return flat


def _assign(shown, expected, params):
    """Which parameter gets which of the types in brackets."""
    params = _unpacked(params)
    if len(expected) == 1 and isinstance(expected[0], ParamSpec) and not (len(params) == 1 and _is_param_expr(params[0])):
        params = [tuple(params)]
    params = [tuple(map(_type_check, item)) if isinstance(item, list) else item for item in params]
    packs = [index for index, item in enumerate(expected) if isinstance(item, TypeVarTuple)]
    if packs:
        at = packs[0]
        after = len(expected) - at - 1
        if len(params) < at + after:
            raise TypeError(f"Too few arguments for {shown()}; actual {len(params)}, expected at least {at + after}")
        end = len(params) - after
        params = [*params[:at], tuple(params[at:end]), *params[end:]]
    for parameter in expected[len(params):]:
        if not parameter.has_default():
            break
        params.append(parameter.__default__)
    if len(params) != len(expected):
        what = "many" if len(params) > len(expected) else "few"
        least = sum(not parameter.has_default() for parameter in expected)
        wanted = f"at least {least}" if what == "few" and least < len(expected) else len(expected)
        raise TypeError(f"Too {what} arguments for {shown()}; actual {len(params)}, expected {wanted}")
    return dict(zip(expected, params))


def _substituted(item, given):
    if isinstance(item, _PARAMETERS):
        return given.get(item, item)
    if isinstance(item, (list, tuple)):
        return tuple(_substitute_all(item, given))
    inside = () if isinstance(item, type) and not isinstance(item, GenericAlias) else getattr(item, "__parameters__", ())
    if not inside:
        return item
    params = []
    for parameter in inside:
        value = given.get(parameter, parameter)
        params.extend(value if isinstance(parameter, TypeVarTuple) and isinstance(value, tuple) else (value,))
    return item[tuple(params)]


def _substitute_all(args, given):
    made = []
    for item in args:
        pack = item.__args__[0] if isinstance(item, _UnpackAlias) else None
        if isinstance(pack, TypeVarTuple) and isinstance(given.get(pack), tuple):
            made.extend(given[pack])
        else:
            made.append(_substituted(item, given))
    return made


# -- what the brackets make --------------------------------------------------------------


class _Final:
    """What all objects here can: stand in a union."""

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class ForwardRef(_Final):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg.strip(), "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _SpecialForm(_Final):
    """`Union`, `Optional`, `Literal`: names with brackets behind them."""

    def __init__(self, name, getitem=None):
        self._name = self.__name__ = self.__qualname__ = name
        self._getitem = getitem

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return _remembered(_key(self, parameters), lambda: self._getitem(self, parameters))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _BaseGenericAlias(_Final):
    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") or "__origin__" not in self.__dict__:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        from typing import Generic
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        entries = [] if self.__origin__ in bases else [self.__origin__]
        later = bases[bases.index(self) + 1:]
        if not any(isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic) for b in later):
            entries.append(Generic)
        return tuple(entries)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return sorted({*object.__dir__(self), *(name for name in dir(self.__origin__) if not name.startswith("__"))})


class _GenericAlias(_BaseGenericAlias):
    """`List[int]`, `Stack[str]`: something with types in brackets."""

    def __init__(self, origin, args, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _collect_parameters(self.__args__)
        self.__module__ = "typing" if name else origin.__module__
        if name:
            self.__name__ = self.__qualname__ = name
        elif isinstance(origin, type):
            self.__name__, self.__qualname__ = origin.__name__, origin.__qualname__

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getitem__(self, params):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        params = params if isinstance(params, tuple) else (params,)
        return _remembered(_key(self, params), lambda: self._filled(params))

    def _filled(self, params):
        params = [item if _is_param_expr(item) else _type_check(item) for item in params]
        given = _assign(lambda: repr(self), self.__parameters__, params)
        return self._with(tuple(_substitute_all(self.__args__, given)))

    def _with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        from typing import Generic, Protocol
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name and self.__origin__ not in (Generic, Protocol):
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) for base in later):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        *given, result = self.__args__
        if len(given) == 1 and _is_param_expr(given[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, given))}], {_type_repr(result)}]"

    def _filled(self, params):
        params = [item if _is_param_expr(item) else _type_check(item) for item in params]
        given = _assign(lambda: repr(self), self.__parameters__, params)
        *args, result = self.__args__
        if len(args) == 1 and isinstance(args[0], ParamSpec):
            args = given[args[0]]
            args = args if isinstance(args, tuple) else (args,)
        elif len(args) == 1 and getattr(args[0], "__origin__", None) is Concatenate:
            args = _concatenated(_substitute_all(args[0].__args__, given))
        else:
            args = _substitute_all(args, given)
        return self._with((*args, _substituted(result, given)))


def _concatenated(args):
    """The types in front of a list of types belong to it."""
    if isinstance(args[-1], tuple):
        return (*args[:-1], *args[-1])
    return (Concatenate[tuple(args)],)


class _UnionGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f"typing.Optional[{_type_repr(other)}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def _with(self, args):
        return Union[args]

    def __instancecheck__(self, obj):
        return any(isinstance(obj, cls) for cls in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(value, type(value)) for value in self.__args__} == {(value, type(value)) for value in other.__args__}

    def __hash__(self):
        return hash(frozenset((value, type(value)) for value in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, (origin,), name="Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(name)

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _UnpackAlias(_GenericAlias):
    @property
    def __typing_unpacked_tuple_args__(self):
        item = self.__args__[0]
        return item.__args__ if getattr(item, "__origin__", None) is tuple else None


class _SpecialGenericAlias(_BaseGenericAlias):
    """`List` and its like before the brackets."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        self.__origin__ = origin
        self._inst = inst
        self._name = self.__name__ = self.__qualname__ = name or origin.__name__
        self._nparams = nparams
        self._defaults = defaults
        self.__module__ = "typing"
        place = "" if origin.__module__ == "builtins" else origin.__module__ + "."
        self.__doc__ = f"A generic version of {place}{origin.__qualname__}."

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        return _remembered(_key(self, params), lambda: self._filled(params))

    def _filled(self, params):
        params = tuple(map(_type_check, params))
        if self._nparams == 0:
            raise TypeError(f"{self!r} is not a generic class")
        missing = self._nparams - len(params)
        if 0 < missing <= len(self._defaults):
            params += self._defaults[-missing:]
        if len(params) != self._nparams:
            what = "many" if len(params) > self._nparams else "few"
            least = self._nparams - len(self._defaults)
            wanted = f"at least {least}" if self._defaults and what == "few" else self._nparams
            raise TypeError(f"Too {what} arguments for {self!r}; actual {len(params)}, expected {wanted}")
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        args = tuple(map(_type_check, args)) if isinstance(args, list) else (args,)
        return _CallableGenericAlias(self.__origin__, (*args, _type_check(result)), name="Callable")


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        made = lambda: _GenericAlias(tuple, tuple(map(_type_check, params)), name="Tuple", inst=False)
        return _remembered(_key(self, params), made)


# -- special forms -------------------------------------------------------------------------


def _make_union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for item in map(_type_check, parameters if isinstance(parameters, tuple) else (parameters,)):
        for part in item.__args__ if isinstance(item, (_UnionGenericAlias, types.UnionType)) else (item,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    name = "Optional" if len(flat) == 2 and type(None) in flat else "Union"
    return _UnionGenericAlias(form, tuple(flat), name=name)


def _only(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f"{form} accepts only single type. Got {parameters!r}.")
    return _type_check(parameters, allow_special=form in (Required, NotRequired, ReadOnly, Final, ClassVar))


def _make_optional(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f"{form} requires a single type. Got {parameters!r}.")
    return Union[_type_check(parameters), type(None)]


def _make_single(form, parameters):
    return _GenericAlias(form, (_only(form, parameters),), name=form._name)


def _make_unpack(form, parameters):
    return _UnpackAlias(form, (_only(form, parameters),), name="Unpack")


def _make_concatenate(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _GenericAlias(form, (*map(_type_check, parameters[:-1]), parameters[-1]), name="Concatenate")


def _make_literal(form, parameters):
    unique = []
    for value in parameters if isinstance(parameters, tuple) else (parameters,):
        for part in value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,):
            if not any(part == known and type(part) is type(known) for known in unique):
                unique.append(part)
    return _LiteralGenericAlias(form, tuple(unique), name="Literal")


def _make_annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_type_check(parameters[0], allow_special=True), tuple(parameters[1:]))


Union = _SpecialForm("Union", _make_union)
Optional = _SpecialForm("Optional", _make_optional)
Literal = _SpecialForm("Literal", _make_literal)
Annotated = _SpecialForm("Annotated", _make_annotated)
Concatenate = _SpecialForm("Concatenate", _make_concatenate)
Unpack = _SpecialForm("Unpack", _make_unpack)
Final = _SpecialForm("Final", _make_single)
ClassVar = _SpecialForm("ClassVar", _make_single)
TypeGuard = _SpecialForm("TypeGuard", _make_single)
TypeIs = _SpecialForm("TypeIs", _make_single)
Required = _SpecialForm("Required", _make_single)
NotRequired = _SpecialForm("NotRequired", _make_single)
ReadOnly = _SpecialForm("ReadOnly", _make_single)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


# -- the aliases of classes -----------------------------------------------------------------

_none = type(None)
Callable = _CallableType(_abc.Callable, 2)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _SpecialGenericAlias(list, 1, inst=False, name="List")
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
Set = _SpecialGenericAlias(set, 1, inst=False, name="Set")
FrozenSet = _SpecialGenericAlias(frozenset, 1, inst=False, name="FrozenSet")
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")
Deque = _SpecialGenericAlias(collections.deque, 1, name="Deque")
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name="AbstractSet")
Generator = _SpecialGenericAlias(_abc.Generator, 3, defaults=(_none, _none))
AsyncGenerator = _SpecialGenericAlias(_abc.AsyncGenerator, 2, defaults=(_none,))
Coroutine = _SpecialGenericAlias(_abc.Coroutine, 3)
Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
ByteString = _SpecialGenericAlias(_abc.ByteString, 0)
Mapping = _SpecialGenericAlias(_abc.Mapping, 2)
MutableMapping = _SpecialGenericAlias(_abc.MutableMapping, 2)
ItemsView = _SpecialGenericAlias(_abc.ItemsView, 2)
for _one in (_abc.Awaitable, _abc.AsyncIterable, _abc.AsyncIterator, _abc.Iterable, _abc.Iterator, _abc.Reversible,
             _abc.Container, _abc.Collection, _abc.MutableSet, _abc.Sequence, _abc.MutableSequence, _abc.MappingView,
             _abc.KeysView, _abc.ValuesView):
    globals()[_one.__name__] = _SpecialGenericAlias(_one, 1)
del _one
