# Wrong counts and keywords of methods, functions and classes written in C.
import itertools
import math
import operator


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


MAKERS = [lambda: "abc", lambda: b"abc", lambda: bytearray(b"abc"), lambda: [1, 2], lambda: {1}, lambda: frozenset({1}), lambda: 5]
NAMES = {
    "abc": "center count endswith expandtabs find ljust lstrip replace rindex split splitlines startswith strip upper".split(),
    5: ["bit_length", "conjugate"],
}
for make in MAKERS[:2] + MAKERS[3:]:
    value = make()
    if isinstance(value, (str, bytes)):
        names = NAMES["abc"]
    elif isinstance(value, int):
        names = NAMES[5]
    else:
        names = [name for name in dir(value) if not name.startswith("_")]
    for name in names:
        method = lambda *given, **named: getattr(make(), name)(*given, **named)
        label = f"{type(value).__name__}.{name}"
        show(label + "(sub=1)", lambda: method(sub=1))
        show(label + "(1, x=1)", lambda: method(1, x=1))
        show(label + "(1, 2, 3, 4, 5)", lambda: method(1, 2, 3, 4, 5))

print("a-b-c".replace("-", "+", count=1))
for function in [itertools.cycle, itertools.compress, itertools.dropwhile, itertools.groupby, itertools.islice,
                 itertools.pairwise, itertools.permutations, itertools.starmap, itertools.takewhile, itertools.accumulate,
                 math.atan2, math.pow, math.ldexp, pow, round, divmod, operator.countOf]:
    label = function.__name__
    show(label + "()", function)
    show(label + "(x=1)", lambda: function(x=1))
    show(label + "(1, x=1)", lambda: function(1, x=1))
    show(label + "(1, 2, 3, 4, 5, 6)", lambda: function(1, 2, 3, 4, 5, 6))
show("chain", lambda: itertools.chain(x=1))
show("countOf", lambda: operator.countOf(1, 2))
