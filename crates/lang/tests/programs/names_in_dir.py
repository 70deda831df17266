# All the names that `dir()` lists of built-in things; annotations that are kept as texts.
from __future__ import annotations

import sys


def function(a: "int", *b: 'x', c: int = 1) -> "None": pass
def generator(): yield


class Plain: pass
class Own(Exception): pass


class Annotated:
    a: "int"
    b: 'list["str"]'
    c: Literal["a", 'b\n', "it's", 'say "x"', "both ' and \""] = 1
    d: "multi" "part"
    e: dict["k", tuple["v", ...]]
    f: "\\ \x01 \u00e9"


for thing in [object, int, float, complex, str, list, tuple, dict, set, frozenset, bool, range, slice, Plain, Plain(), function, lambda: 0, None, ...,
              property, enumerate, map, filter, {}.keys(), Exception, Own, Own(1), KeyError(1), SyntaxError, StopIteration(1), ImportError,
              NameError, AttributeError, SystemExit, UnicodeDecodeError]:
    print(dir(thing))
names = dir(generator())
print("gi_frame" in names, "__name__" in names, "f_locals" in dir(sys._getframe()), "co_names" in dir(function.__code__))
print(Annotated.__annotations__, function.__annotations__)
for name in dir(Own(1)):
    getattr(Own(1), name)

error = ValueError(1)
print(error.__setstate__({"x": 1, "y": [2]}), error.x, error.y, vars(error), error.__setstate__(None))
for state in [5, {1: 2}, [1]]:
    try:
        error.__setstate__(state)
    except TypeError as refused:
        print(refused)
print(float.__getformat__("double"), (1, 2).__getnewargs__(), None.__bool__())
