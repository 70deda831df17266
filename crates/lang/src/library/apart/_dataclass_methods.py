"""The methods that follow from the fields of a dataclass. Their lines are counted as in the one text that CPython makes
of them, because tracebacks tell them."""

from _machine import define
from dataclasses import (
    FrozenInstanceError, MISSING, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, _POST_INIT_NAME,
)


class _Texts:
    """The texts of the methods of one class, one below the other; the first line is that of a function around them."""

    def __init__(self, cls):
        self.cls, self.line = cls, 2
        self.namespace = {"__name__": cls.__module__}

    def skip(self, lines):
        self.line += lines

    def made(self, name, text, namespace):
        namespace |= self.namespace
        define("\n" * (self.line - 1) + text, namespace)
        self.line += text.count("\n")
        function = namespace[name]
        function.__qualname__ = f"{self.cls.__qualname__}.{name}"
        return function

    def init(self, fields, frozen, has_post_init, self_name):
        seen_default = None
        ordinary = [f for f in fields if f.init and not f.kw_only]
        keyword = [f for f in fields if f.init and f.kw_only]
        for made in ordinary:
            if made.default is not MISSING or made.default_factory is not MISSING:
                seen_default = made
            elif seen_default is not None:
                raise TypeError(f"non-default argument {made.name!r} follows default argument {seen_default.name!r}")
        namespace = {"_factory": _HAS_DEFAULT_FACTORY, "_set": object.__setattr__}
        lines = []
        for made in fields:
            name = made.name
            if made.default_factory is not MISSING:
                namespace[f"_make_{name}"] = made.default_factory
                namespace[f"_default_{name}"] = _HAS_DEFAULT_FACTORY
                value = f"_make_{name}() if {name} is _factory else {name}" if made.init else f"_make_{name}()"
            elif made.init:
                namespace[f"_default_{name}"] = made.default
                value = name
            elif "__slots__" in self.cls.__dict__ and made.default is not MISSING:
                namespace[f"_default_{name}"] = made.default
                value = f"_default_{name}"
            else:
                continue
            if made._field_type is _FIELD_INITVAR:
                continue
            lines.append(f"_set({self_name}, {name!r}, {value})" if frozen else f"{self_name}.{name} = {value}")
        if has_post_init:
            names = ", ".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
            lines.append(f"{self_name}.{_POST_INIT_NAME}({names})")
        parameters = [self_name, *map(_init_parameter, ordinary)]
        if keyword:
            parameters += ["*", *map(_init_parameter, keyword)]
        body = "\n ".join(lines or ["pass"])
        init = self.made("__init__", f"def __init__({', '.join(parameters)}):\n {body}\n", namespace)
        init.__annotations__ = {f.name: f.type for f in fields if f.init} | {"return": None}
        return init

    def eq(self, names):
        tests = " and ".join(f"self.{name} == other.{name}" for name in names) or "True"
        text = (
            "def __eq__(self, other):\n"
            " if self is other:\n  return True\n"
            f" if other.__class__ is self.__class__:\n  return {tests}\n"
            " return NotImplemented\n"
        )
        return self.made("__eq__", text, {})

    def order(self, name, sign, names):
        text = (
            f"def {name}(self, other):\n"
            " if other.__class__ is self.__class__:\n"
            f"  return {_tuple_text('self', names)} {sign} {_tuple_text('other', names)}\n"
            " return NotImplemented\n"
        )
        return self.made(name, text, {})


def _add(cls, function):
    """Adds a method unless the class itself has one; tells whether it had."""
    if function.__name__ in cls.__dict__:
        return True
    setattr(cls, function.__name__, function)
    return False


def _init_parameter(made):
    if made.default is MISSING and made.default_factory is MISSING:
        return made.name
    return f"{made.name}=_default_{made.name}"


def _make_repr(cls, names):
    showing = set()

    def __repr__(self):
        key = id(self)
        if key in showing:
            return "..."
        showing.add(key)
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({shown})"
        finally:
            showing.discard(key)

    __repr__.__qualname__ = f"{cls.__qualname__}.__repr__"
    return __repr__


def _tuple_text(object, names):
    return "(" + "".join(f"{object}.{name}," for name in names) + ")"


def _add_frozen(texts, names):
    cls = texts.cls
    known = f" or name in {{{', '.join(map(repr, names))}}}" if names else ""
    for name, parameters, verb in (("__setattr__", "name, value", "assign to"), ("__delattr__", "name", "delete")):
        text = (
            f"def {name}(self, {parameters}):\n"
            f" if type(self) is cls{known}:\n"
            f"  raise FrozenInstanceError(f\"cannot {verb} field {{name!r}}\")\n"
            f" super(cls, self).{name}({parameters})\n"
        )
        if _add(cls, texts.made(name, text, {"cls": cls, "FrozenInstanceError": FrozenInstanceError})):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
