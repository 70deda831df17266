"""Looking for modules without taking them."""

import sys
from types import ModuleType


class ModuleSpec:
    """What is known of a module before it is imported."""

    def __init__(self, name, loader, *, origin=None, is_package=None):
        self.name, self.loader, self.origin = name, loader, origin
        self.submodule_search_locations = [] if is_package else None

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition(".")[0]

    def __repr__(self):
        origin = "" if self.origin is None else f", origin={self.origin!r}"
        return f"ModuleSpec(name={self.name!r}, loader={self.loader!r}{origin})"


def resolve_name(name, package):
    """The whole name of a module that is named from inside of a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    above = package.rsplit(".", level - 1)
    if len(above) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{above[0]}.{name[level:]}" if name[level:] else above[0]


def find_spec(name, package=None):
    """What is known of a module; None where there is none of that name."""
    name = resolve_name(name, package)
    try:
        module = sys.modules[name] if name in sys.modules else __import__(name, fromlist=["*"])
    except ModuleNotFoundError as error:
        if "." in name and error.name != name:
            raise
        return None
    return ModuleSpec(name, None, origin=getattr(module, "__file__", None), is_package=hasattr(module, "__path__"))


def module_from_spec(spec):
    """A new, empty module."""
    return ModuleType(spec.name)
