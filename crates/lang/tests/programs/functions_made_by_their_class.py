import types


def outer(start):
    step = 2

    def inner(count, *, times=1):
        "Counts on."
        return start + step * count * times

    return inner


inner = outer(10)
again = types.FunctionType(inner.__code__, globals(), "again", (5,), inner.__closure__, {"times": 3})
print(again(), again(1), again.__name__, again.__qualname__, again.__doc__, again.__module__, again.__defaults__)
cells = tuple(types.CellType(value) for value in (100, 1))
print(types.FunctionType(inner.__code__, {}, closure=cells, kwdefaults={"times": 2})(4), inner(4))
print(types.CellType(3).cell_contents, repr(types.FunctionType(outer.__code__, {})).split(" at ")[0])
attempts = [
    (inner.__code__, globals()), (inner.__code__, globals(), None, None, ()), (inner.__code__, globals(), None, None, (1, 2)), (1, {}),
    (inner.__code__, 2), (outer.__code__, {}, 3), (outer.__code__, {}, None, 4), (inner.__code__, {}, None, None, 5),
]
for attempt in attempts:
    try:
        types.FunctionType(*attempt)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    types.CellType().cell_contents
except ValueError as error:
    print(error)
