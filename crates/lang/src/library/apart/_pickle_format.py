"""What the writer and the reader of pickles have in common: exceptions, and how a module's object is found by its name."""

import sys


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _class in (PickleError, PicklingError, UnpicklingError):
    _class.__module__ = "_pickle"
del _class

# The modules that had other names in Python 2.
OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "functools": "functools"}
NEW_MODULES = {old: new for new, old in OLD_MODULES.items()}


def module_named(name):
    __import__(name)
    return sys.modules[name]


def attribute_of(module, path):
    """What a dotted name stands for in a module, and in what it was found."""
    owner = found = module
    for name in path.split("."):
        if name == "<locals>":
            raise AttributeError(f"Can't get local object {path!r}")
        owner = found
        try:
            found = getattr(owner, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {path!r} on {module!r}") from None
    return found, owner
