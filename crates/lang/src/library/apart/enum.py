"""Enumerations."""

from types import FunctionType, MappingProxyType

from _flag_boundary import CONFORM, EJECT, FlagBoundary, KEEP, STRICT, _binary, _bits
from _enum_namespace import (
    EnumDict, _auto_null, _is_dunder, _is_sunder, _member_or_property, _property, auto, member, nonmember, property,
)

__all__ = [
    "CONFORM", "CONTINUOUS", "EJECT", "Enum", "EnumCheck", "EnumMeta", "EnumType", "FlagBoundary", "Flag", "IntEnum",
    "IntFlag", "KEEP", "NAMED_FLAGS", "ReprEnum", "STRICT", "StrEnum", "UNIQUE", "auto", "global_enum", "member",
    "nonmember", "property", "unique", "verify",
]
Enum = Flag = ReprEnum = None


def _data_type(class_name, bases):
    """The type that the values have: `int` of an IntEnum."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__ or base.__module__ == "builtins":
                candidate = candidate or base
                if candidate not in found:
                    found.append(candidate)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
    return found[0] if found else object


def _find_new(namespace, member_type, first_enum):
    if "__new__" in namespace:
        return namespace["__new__"], True
    inherited = first_enum.__dict__.get("__new_member__")
    if isinstance(inherited, FunctionType):
        return inherited, True
    for cls in (member_type, first_enum):
        if cls is None or cls is object:
            continue
        method = getattr(cls, "__new_member__", None)
        if method is None:
            method = getattr(cls, "__new__", None)
        if method is not None and method is not object.__new__ and not (Enum is not None and method is Enum.__new__):
            return method, True
    return object.__new__, False


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if kwds.get("_simple"):
            return {}
        _check_bases(cls, bases)
        namespace = EnumDict(cls)
        first = _first_enum(bases)
        if first is not None:
            namespace._generate = getattr(first, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if _simple or Enum is None:
            return type.__new__(metacls, cls, bases, dict(namespace), **kwds)
        names = list(namespace._member_names)
        for name in names:
            if name in ("mro", ""):
                raise ValueError(f"invalid enum member name(s) {name!r}")
        values = {name: namespace[name] for name in names}
        plain = {key: value for key, value in namespace.items() if key not in values and key != "_ignore_"}
        first = _first_enum(bases)
        member_type = _data_type(cls, bases)
        new, use_args = _find_new(plain, member_type, first)
        generate = plain.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            plain["_generate_next_value_"] = staticmethod(generate)
        plain["_member_names_"] = []
        plain["_member_map_"] = {}
        plain["_value2member_map_"] = {}
        plain["_unhashable_values_"] = []
        plain["_member_type_"] = member_type
        plain["_use_args_"] = use_args
        plain["__new_member__"] = new
        plain["_new_member_"] = new
        plain["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        plain["_flag_mask_"] = plain["_singles_mask_"] = plain["_all_bits_"] = 0
        plain.pop("__new__", None)
        order = plain.pop("_order_", None)
        made = type.__new__(metacls, cls, bases, plain, **kwds)
        _choose_repr(made, member_type, plain)
        is_flag = Flag is not None and issubclass(made, Flag)
        if is_flag:
            # Those of a data type that comes before Flag in the order of bases would give plain numbers.
            for name in _FLAG_OPERATORS:
                if name not in plain:
                    type.__setattr__(made, name, getattr(Flag, name))
        type.__setattr__(made, "_in_making", True)
        for name, value in values.items():
            _add_member(made, name, value, is_flag)
        type.__delattr__(made, "_in_making")
        made.__new__ = Enum.__new__
        if order is not None and (order.replace(",", " ").split() if isinstance(order, str) else order) != made._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {order!r}\n  {made._member_names_!r}")
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_auto_null, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_ or names is _auto_null and type is None and cls is not Enum:
            if names is not _auto_null:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _auto_null and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return _functional(cls, value, () if names is _auto_null else names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_}
        names |= {name for name in cls.__dict__ if name[:1] == "_" and not _is_dunder(name) and not _is_sunder(name)}
        return sorted(names if cls._member_type_ is object else names | set(dir(cls._member_type_)))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


def _first_enum(bases):
    return next((base for base in reversed(bases) if isinstance(base, EnumType)), None)


def _check_bases(name, bases):
    if bases and not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base.__dict__.get("_member_names_"):
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")


_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")
_REPR_METHODS = ("__repr__", "__str__", "__format__", "__reduce_ex__")


def _choose_repr(cls, member_type, namespace):
    """With a data type mixed in, an enum still shows itself as an enum, unless it derives from ReprEnum."""
    given = set(namespace)
    if ReprEnum is not None and ReprEnum in cls.__bases__:
        text = member_type.__repr__ if member_type.__str__ is object.__str__ else member_type.__str__
        for name, method in (("__format__", member_type.__format__), ("__str__", text)):
            if name not in namespace:
                setattr(cls, name, method)
                given.add(name)
    if member_type is object:
        return
    first = _first_enum(cls.__bases__)
    for name in ("__repr__", "__str__", "__format__"):
        if name not in given:
            found = getattr(cls, name)
            if found in (getattr(object, name), getattr(member_type, name, None)):
                setattr(cls, name, getattr(first, name))


def _add_member(cls, name, value, is_flag):
    args = value if type(value) is tuple else (value,)
    member_type = cls._member_type_
    if member_type is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else object.__new__(cls)
    if "_value_" not in getattr(made, "__dict__", ()):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as exc:
                new = TypeError("_value_ not set in __new__, unable to create it")
                new.__cause__ = exc
                raise new
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made._sort_order_ = len(cls._member_names_)
    made.__init__(*args)
    try:
        known = cls._value2member_map_.get(made._value_)
    except TypeError:
        known = next((other for other in cls._member_map_.values() if other._value_ == made._value_), None)
    if known is None and isinstance(made._value_, float):
        known = next((other for other in cls._member_map_.values() if other._value_ == made._value_), None)
    if known is not None:
        made = known
    elif is_flag and isinstance(value, int) and (value == 0 or value & (value - 1)):
        pass
    else:
        cls._member_names_.append(name)
    if is_flag and isinstance(value, int):
        cls._flag_mask_ |= value
        if value and not value & (value - 1):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** max(cls._flag_mask_, 0).bit_length() - 1
    known = next((base.__dict__[name] for base in cls.__mro__[1:] if name in base.__dict__), None)
    type.__setattr__(cls, name, _member_or_property(made, known) if isinstance(known, property) else made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(made._value_, made)
    except TypeError:
        cls._unhashable_values_.append(made._value_)


def _functional(cls, class_name, names, module, qualname, type_, start, boundary):
    """`Enum("Color", "RED GREEN")`."""
    bases = (cls,) if type_ is None else (type_, cls)
    namespace = EnumType.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        originals, names, values = names, [], []
        for count, name in enumerate(originals):
            value = cls._generate_next_value_(name, start, count, values[:])
            values.append(value)
            names.append((name, value))
    for item in (names.items() if hasattr(names, "items") else names):
        name, value = item
        namespace[name] = value
    if module is None:
        import sys
        module = sys._caller()[0]
    namespace["__module__"] = module
    if qualname is not None:
        namespace["__qualname__"] = qualname
    return EnumType.__new__(type(cls), class_name, bases, namespace, boundary=boundary)


def _cannot(do, name):
    """What is told to who would change a member."""
    def refuse(member, *value):
        raise AttributeError(f"<enum 'Enum'> cannot {do} attribute {name!r}")

    return refuse


class Enum(metaclass=EnumType, _simple=True):
    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _boundary_ = None

    @classmethod
    def __signature__(cls):
        return "(*values)" if cls._member_names_ else "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        if not cls._member_map_:
            if cls.__dict__.get("_in_making"):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure, result = error, None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        missing = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and failure is None:
            raise missing
        if failure is None:
            failure = TypeError(
                f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
            )
        if not isinstance(failure, ValueError):
            failure.__context__ = missing
        raise failure

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self._member_type_.__repr__ if self._member_type_ is not object else repr
        if "__dataclass_fields__" in getattr(self._member_type_, "__dict__", ()):
            show = repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        if self.__class__._member_type_ is not object:
            names |= set(object.__dir__(self))
        names |= {name for name in self.__dict__ if name[:1] != "_"}
        for cls in self.__class__.mro():
            if isinstance(cls, EnumType):
                names |= {name for name in cls.__dict__ if name[:1] != "_" and name not in cls._member_map_}
        return sorted(names)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    name = name.setter(_cannot("set", "name")).deleter(_cannot("delete", "name"))
    value = value.setter(_cannot("set", "value")).deleter(_cannot("delete", "value"))


class ReprEnum(Enum, _simple=True):
    """Only the repr is an enum's: `str()` is the data type's."""


class IntEnum(int, ReprEnum, _simple=True):
    _member_type_ = int
    __repr__ = Enum.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum, _simple=True):
    _member_type_ = str
    __repr__ = Enum.__repr__
    __str__ = str.__str__
    __format__ = str.__format__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        for place, words in enumerate(("is not a string", "encoding must be a string, not", "errors must be a string, not")):
            if place < len(values) and not isinstance(values[place], str) and not (place == 0 and len(values) > 1):
                raise TypeError(f"{values[0]!r} is not a string" if place == 0 else f"{words} {values[place]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    __new_member__ = _new_member_ = __new__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


StrEnum.__new__ = Enum.__new__


class Flag(Enum, _simple=True):
    _boundary_ = STRICT
    _numeric_repr_ = repr
    _flag_mask_ = _singles_mask_ = _all_bits_ = 0

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                length = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, length)}\n  allowed {_binary(mask, length)}"
                )
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value &= mask if cls._boundary_ in (STRICT, CONFORM) else all_bits
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        made._value_ = value
        names = [name for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
        unknown = value & ~mask
        if unknown and names:
            names.append(cls._numeric_repr_(unknown))
        made._name_ = "|".join(names) if names else None
        made._sort_order_ = 0
        made.__objclass__ = cls
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        value = self._value_ & self._flag_mask_
        for name in self.__class__._member_names_:
            made = self.__class__._member_map_[name]
            if made._value_ & value:
                yield made

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        shown = self._numeric_repr_.__func__ if hasattr(self._numeric_repr_, "__func__") else repr
        if self._name_ is None:
            return f"<{name}: {shown(self._value_)}>"
        return f"<{name}.{self._name_}: {shown(self._value_)}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, _simple=True):
    _boundary_ = KEEP
    _member_type_ = int
    _numeric_repr_ = repr
    __repr__ = Flag.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__
    __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__
    __invert__ = Flag.__invert__
    __hash__ = Enum.__hash__


def unique(enumeration):
    duplicates = [(name, made.name) for name, made in enumeration.__members__.items() if name != made.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check in _CHECKS:
                _CHECKS[check](enumeration)
        return enumeration


def _one_name_per_value(enumeration):
    duplicates = [(name, made.name) for name, made in enumeration.__members__.items() if name != made.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"aliases found in {enumeration!r}: {details}")


def _no_gaps(enumeration):
    values = {made.value for made in enumeration}
    if len(values) < 2:
        return
    is_flag = issubclass(enumeration, Flag)
    low, high = min(values), max(values)
    between = (1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)) if is_flag else range(low + 1, high)
    missing = [value for value in between if value not in values]
    if missing:
        kind = "flag" if is_flag else "enum"
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(map(str, missing))}"[:256])


def _no_unnamed_bits(enumeration):
    named = {made.value for made in enumeration}
    lacking, missing = [], 0
    for name, made in enumeration.__members__.items():
        if name in enumeration._member_names_ or made.value < 0:
            continue
        unnamed = sum(bit for bit in _bits(made.value) if bit not in named)
        if unnamed:
            lacking.append(name)
            missing |= unnamed
    if not lacking:
        return
    aliases = f"alias {lacking[0]} is" if len(lacking) == 1 else f"aliases {', '.join(lacking[:-1])} and {lacking[-1]} are"
    value = "value" if missing.bit_count() == 1 else "combined values of"
    raise ValueError(f"invalid Flag {enumeration.__name__!r}: {aliases} missing {value} {missing:#x} "
                     "[use enum.show_flag_values(value) for details]")


_CHECKS = {UNIQUE: _one_name_per_value, CONTINUOUS: _no_gaps, NAMED_FLAGS: _no_unnamed_bits}


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def global_enum_repr(self):
    return f"{self.__class__.__module__.rpartition('.')[2]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.rpartition(".")[2]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def show_flag_values(value):
    return list(_bits(value))
