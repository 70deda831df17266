"""The body of an enumeration: which of its names become members."""

from types import DynamicClassAttribute

__name__ = "enum"

_property = property


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(DynamicClassAttribute):
    """An attribute of members that a member may have the name of."""


class _member_or_property(property):
    """A member whose name is that of a property of a base: read through the class it is the member."""

    def __init__(self, member, known):
        super().__init__(known.fget, known.fset, known.fdel, known.__doc__)
        self.member = member

    def __get__(self, instance, ownerclass=None):
        return self.member if instance is None else super().__get__(instance, ownerclass)


class auto:
    """Stands for a value that is chosen when the class is made."""

    def __init__(self, value=None):
        self.value = _auto_null if value is None else value

    def __repr__(self):
        return f"auto({self.value!r})"


class _Nothing:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Nothing()


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    pattern = f"_{class_name.lstrip('_')}__"
    return name.startswith(pattern) and len(name) > len(pattern) and not name.endswith("__")


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


class EnumDict(dict):
    """The namespace of an enumeration while its body runs: it tells members from the rest."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._cls_name = cls_name
        self._generate = None

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if _is_private(self._cls_name or "", key):
            pass
        elif _is_sunder(key):
            if key not in (
                "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
            ):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore or isinstance(value, nonmember):
            value = value.value if isinstance(value, nonmember) else value
        elif isinstance(value, member) or not (_is_descriptor(value) or isinstance(value, type)):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._chosen(key, value.value if isinstance(value, member) else value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _chosen(self, key, value):
        """The value with every `auto()` in it replaced."""
        if isinstance(value, auto):
            return self._next(key, value)
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple([self._next(key, part) if isinstance(part, auto) else part for part in value])
        return value

    def _next(self, key, placeholder):
        if placeholder.value is _auto_null:
            placeholder.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return placeholder.value

    def update(self, members, *more, **more_members):
        for key, value in (members.items() if hasattr(members, "items") else members):
            self[key] = value
        for key, value in more_members.items():
            self[key] = value


_EnumDict = EnumDict
