"""Classes whose methods follow from their fields."""

import sys
from keyword import iskeyword
from types import GenericAlias, MappingProxyType

__all__ = [
    "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "Field", "asdict", "astuple", "dataclass", "field", "fields",
    "is_dataclass", "make_dataclass", "replace",
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = MappingProxyType({})


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"Field({shown},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    def __init__(self, **options):
        self.__dict__.update(options)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# -- which fields there are ----------------------------------------------------


def _as_written(annotation, cls, module):
    """What an annotation that is a text begins with: a name of the class's module, or one of `module`, by whatever name
    the class's module knows that."""
    if not isinstance(annotation, str):
        return annotation
    names = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    first, dot, second = annotation.partition("[")[0].partition(".")
    if not dot:
        return names.get(first.strip(), annotation)
    if module is None or names.get(first.strip()) is not module:
        return annotation
    return getattr(module, second.strip(), annotation)


def _is_classvar(annotation, cls):
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    annotation = _as_written(annotation, cls, typing)
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _is_initvar(annotation, cls):
    annotation = _as_written(annotation, cls, sys.modules[__name__])
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    return _as_written(annotation, cls, sys.modules[__name__]) is KW_ONLY


def _kind_of_field(annotation, cls):
    if _is_classvar(annotation, cls):
        return _FIELD_CLASSVAR
    return _FIELD_INITVAR if _is_initvar(annotation, cls) else _FIELD


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        # The slots of a base class are no defaults.
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of_field(annotation, cls)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = default_kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _gather_fields(cls, kw_only):
    """The fields of the bases, then the class's own in the order of its annotations."""
    known = {}
    for base in cls.__mro__[-1:0:-1]:
        known.update(getattr(base, _FIELDS, {}))
    own = []
    only = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(annotation, cls):
            if only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            only = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for made in own:
        known[made.name] = made
        if isinstance(getattr(cls, made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return known


from _dataclass_methods import _Texts, _add, _add_frozen, _make_repr, _tuple_text


def _add_hash(texts, fields, unsafe_hash, eq, frozen, own, has_own_eq):
    cls = texts.cls
    has_explicit = not (own is MISSING or own is None and has_own_eq)
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not eq:
        return
    elif not frozen:
        if not has_explicit:
            cls.__hash__ = None
        return
    elif has_explicit:
        return
    names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
    cls.__hash__ = texts.made("__hash__", f"def __hash__(self):\n return hash({_tuple_text('self', names)})\n", {})


def _check_bases(cls, frozen):
    any_frozen = False
    has_dataclass_bases = False
    for base in cls.__mro__[1:]:
        if _FIELDS in base.__dict__:
            has_dataclass_bases = True
            any_frozen |= base.__dict__[_PARAMS].frozen
            if base.__dict__[_PARAMS].frozen and not frozen:
                raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if has_dataclass_bases and frozen and not any_frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    texts = _Texts(cls)
    _check_bases(cls, frozen)
    # A class with an `__eq__` has been given a `__hash__` of None: that is nobody's wish.
    has_own_eq = "__eq__" in cls.__dict__
    own_hash = cls.__dict__.get("__hash__", MISSING)
    known = _gather_fields(cls, kw_only)
    setattr(cls, _FIELDS, known)
    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    ))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    ordered = sorted(
        [f for f in known.values() if f._field_type in (_FIELD, _FIELD_INITVAR)], key=lambda f: bool(f.kw_only)
    )
    fields = [f for f in known.values() if f._field_type is _FIELD]
    names = [f.name for f in fields]
    compared = [f.name for f in fields if f.compare]
    if init:
        self_name = "__dataclass_self__" if "self" in known else "self"
        has_post_init = hasattr(cls, _POST_INIT_NAME)
        _add(cls, texts.init(ordered, frozen, has_post_init, self_name))
    if repr:
        _add(cls, _make_repr(cls, [f.name for f in fields if f.repr]))
        texts.skip(3)
    if eq:
        _add(cls, texts.eq(compared))
    if order:
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _add(cls, texts.order(name, sign, compared)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering"
                )
    if frozen:
        _add_frozen(texts, names)
    _add_hash(texts, fields, unsafe_hash, eq, frozen, own_hash, has_own_eq)
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in ordered if f.init and not f.kw_only)
    if cls.__doc__ is None:
        cls.__doc__ = f"{cls.__name__}{_signature(ordered)}"
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, names, weakref_slot)
    if getattr(cls, "__abstractmethods__", None):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _shown_type(kind):
    if not isinstance(kind, type) or isinstance(kind, GenericAlias):
        return repr(kind).replace("typing.", "") if getattr(kind, "__module__", None) == "typing" else repr(kind)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _signature(fields):
    parts = []
    for made in fields:
        if made.init:
            if made.kw_only and "*" not in parts:
                parts.append("*")
            shown = f"{made.name}: {_shown_type(made.type)}"
            if made.default_factory is not MISSING:
                shown += " = <factory>"
            elif made.default is not MISSING:
                shown += f" = {made.default!r}"
            parts.append(shown)
    return f"({', '.join(parts)})"


def _with_slots(cls, names, weakref_slot):
    """The class made anew: slots must be there from the beginning."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get("__slots__", ())
        inherited.update([own] if isinstance(own, str) else own)
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple(name for name in names if name not in inherited)
    if weakref_slot:
        namespace["__slots__"] += ("__weakref__",)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = qualname
    _move_class_cells(cls, new)
    if cls.__dict__[_PARAMS].frozen and "__getstate__" not in cls.__dict__:
        new.__getstate__, new.__setstate__ = _state, _set_state
    return new


def _move_class_cells(old, new):
    """Methods that use `super()` know their class by a cell."""
    for member in new.__dict__.values():
        if isinstance(member, (classmethod, staticmethod)):
            member = member.__func__
        functions = [member.fget, member.fset, member.fdel] if isinstance(member, property) else [member]
        for function in functions:
            for cell in getattr(function, "__closure__", None) or ():
                try:
                    if cell.cell_contents is old:
                        cell.cell_contents = new
                except ValueError:
                    pass


def _state(self):
    return [getattr(self, field.name) for field in fields(self)]


def _set_state(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# -- what is done with instances -----------------------------------------------


def fields(class_or_instance):
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda value, walk: dict_factory([(f.name, walk(getattr(value, f.name))) for f in fields(value)]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda value, walk: tuple_factory([walk(getattr(value, f.name)) for f in fields(value)]))


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range, property})


def _converted(obj, of_instance):
    from copy import deepcopy

    def walk(value):
        cls = type(value)
        if cls in _ATOMIC:
            return value
        if hasattr(cls, _FIELDS):
            return of_instance(value, walk)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return cls(*[walk(item) for item in value])
        if isinstance(value, (list, tuple)):
            return cls([walk(item) for item in value])
        if isinstance(value, dict):
            if hasattr(cls, "default_factory"):
                made = cls(value.default_factory)
                for key, item in value.items():
                    made[walk(key)] = walk(item)
                return made
            return cls([(walk(key), walk(item)) for key, item in value.items()])
        return deepcopy(value)

    return walk(obj)


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for made in getattr(self, _FIELDS).values():
        if made._field_type is _FIELD_CLASSVAR:
            continue
        if not made.init:
            if made.name in changes:
                raise TypeError(f"field {made.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if made.name not in changes:
            if made._field_type is _FIELD_INITVAR and made.default is MISSING:
                raise TypeError(f"InitVar {made.name!r} must be specified with replace()")
            changes[made.name] = getattr(self, made.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    namespace = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    namespace["__annotations__"] = annotations
    namespace["__module__"] = sys._caller()[0] if module is None else module
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda made: made.update(namespace))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )
