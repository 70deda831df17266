"""Classes that stand in the form of annotations: named tuples, typed dicts, new types."""

import collections
import collections.abc
import sys
from _typing_forms import _AnnotatedAlias, _GenericAlias, _type_check, NotRequired, ReadOnly, Required, Union

from _typing_protocols import Generic, _parameters_of

__name__ = "typing"

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
        wanted = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{cls.__name__} = NewType({cls.__name__!r}, {wanted})`")

        return (Refusing,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict
