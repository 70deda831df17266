"""The rules of comma-separated values: what a reader or writer goes by, checked when it is made."""

from _machine import name_in_full as _name_in_full

__name__ = "_csv"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_MARKS = ("delimiter", "escapechar", "quotechar")
_FLAGS = ("doublequote", "skipinitialspace", "strict")
_DEFAULTS = {
    "doublequote": True, "delimiter": ",", "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}


class Error(Exception):
    pass


class Dialect:
    __slots__ = tuple(_DEFAULTS)

    def __init__(self, base, options):
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument {name!r}")
        for name, default in _DEFAULTS.items():
            value = options[name] if name in options else getattr(base, name, default)
            object.__setattr__(self, name, _checked(name, value))
        if options.get("quotechar", "") is None and "quoting" not in options:
            object.__setattr__(self, "quoting", QUOTE_NONE)
        _check_together(self)

    def __setattr__(self, name, value):
        if name in _DEFAULTS:
            raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_csv.Dialect' instances")


_name_in_full(Dialect)


def _checked(name, value):
    if name in _FLAGS:
        return bool(value)
    if name == "quoting":
        if type(value) is not int:
            raise TypeError('"quoting" must be an integer')
        if not QUOTE_MINIMAL <= value <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
    elif name == "lineterminator":
        if value is not None and not isinstance(value, str):
            raise TypeError('"lineterminator" must be a string')
    elif value is not None or name == "delimiter":
        if not isinstance(value, str):
            words = "string" if name == "delimiter" else "string or None"
            raise TypeError(f'"{name}" must be {words}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _check_together(rules):
    if rules.quoting != QUOTE_NONE and rules.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    if rules.lineterminator is None:
        raise TypeError("lineterminator must be set")
    marks = [(name, getattr(rules, name)) for name in _MARKS if getattr(rules, name) is not None]
    for name, mark in marks:
        if mark in "\r\n" or mark == " " and rules.skipinitialspace and name != "delimiter":
            raise ValueError(f"bad {name} value")
    for place, (name, mark) in enumerate(marks):
        for other, second in marks[place + 1:]:
            if mark == second:
                raise ValueError(f"bad {name} or {other} value")
    for name, mark in marks:
        if mark in rules.lineterminator:
            raise ValueError(f"bad {name} or lineterminator value")
