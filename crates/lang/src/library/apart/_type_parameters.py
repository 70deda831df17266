"""Type variables, parameter specifications, tuples of type variables and aliases, whether called for or written as
`def f[T]`: then bounds, defaults and values are functions, asked when somebody looks."""

import _machine
import sys

__name__ = "typing"


class _NoDefaultType:
    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = "NoDefaultType"
NoDefault = object.__new__(_NoDefaultType)


class _Lazy:
    """An attribute that a function computes once."""

    def __init__(self, name):
        self._known, self._compute = name, "_compute" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        values = instance.__dict__
        if self._known not in values:
            values[self._known] = values[self._compute]()
        return values[self._known]


def _checked(value):
    from _typing_forms import _type_check
    return _type_check(value)


class _Parameter:
    """What the three kinds of parameters have in common."""

    __default__ = _Lazy("_default")

    def _set_up(self, name, default, module):
        self.__name__ = name
        self._default = default
        self.__module__ = module

    def has_default(self):
        return "_compute_default" in self.__dict__ or self._default is not NoDefault

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__name__


class _Variance:
    """What shows how a parameter varies."""

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


class TypeVar(_Variance, _Parameter):
    __bound__ = _Lazy("_bound")
    __constraints__ = _Lazy("_constraints")

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if not isinstance(name, str):
            raise TypeError(f"typevar() argument 'name' must be str, not {type(name).__name__}")
        self._set_variance(covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self._constraints = tuple(map(_checked, constraints))
        self._bound = bound if bound is None else _checked(bound)
        self._set_up(name, default, sys._caller()[0])

    def __typing_subst__(self, arg):
        return _checked(arg)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash(self.__origin__)


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    __hash__ = ParamSpecArgs.__hash__


class ParamSpec(_Variance, _Parameter):
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        self._set_variance(covariant, contravariant, infer_variance)
        self.__bound__ = bound if bound is None else _checked(bound)
        self._set_up(name, default, sys._caller()[0])

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_Parameter):
    def __init__(self, name, *, default=NoDefault):
        self._set_up(name, default, sys._caller()[0])

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]


class TypeAliasType:
    __value__ = _Lazy("_value")

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__, self._value, self.__type_params__ = name, value, type_params
        self.__module__ = sys._caller()[0]

    @property
    def __parameters__(self):
        found = []
        for parameter in self.__type_params__:
            found.extend(parameter if isinstance(parameter, TypeVarTuple) else (parameter,))
        return tuple(found)

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        from types import GenericAlias
        return GenericAlias(self, parameters)

    def __repr__(self):
        return self.__name__

    def __or__(self, other):
        return _machine.unite(self, other)

    def __ror__(self, other):
        return _machine.unite(other, self)

    def __mro_entries__(self, bases):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


# -- what `def f[T]`, `class C[T]` and `type A` are made with ---------------------------------


def _new(cls, name, default):
    made = object.__new__(cls)
    made._set_up(name, NoDefault, "typing")
    if default is not None:
        del made._default
        made._compute_default = default
    if isinstance(made, _Variance):
        made._set_variance(False, False, True)
    return made


def _type_variable(name, bound, default):
    made = _new(TypeVar, name, default)
    made._constraints = ()
    if bound is None:
        made._bound = None
    else:
        made._compute_bound = bound
    return made


def _constrained_type_variable(name, constraints, default):
    made = _new(TypeVar, name, default)
    made._bound = None
    made._compute_constraints = constraints
    return made


def _parameter_specification(name, bound, default):
    made = _new(ParamSpec, name, default)
    made.__bound__ = None
    return made


def _type_variable_tuple(name, bound, default):
    return _new(TypeVarTuple, name, default)


def _type_alias(name, parameters, compute):
    made = object.__new__(TypeAliasType)
    made.__name__, made._compute_value, made.__type_params__ = name, compute, parameters
    made.__module__ = compute.__globals__.get("__name__")
    return made

for _cls in (TypeVar, ParamSpec, TypeVarTuple, TypeAliasType):
    _machine.name_in_full(_cls)
del _cls
