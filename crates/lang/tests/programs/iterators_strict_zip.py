for first, second in (([1, 2], [1]), ([1], [1, 2]), (iter([1]), iter([]))):
    try:
        print(list(zip(first, second, strict=True)))
    except ValueError as error:
        print(error)
try:
    list(zip([1], [1], [1, 2], strict=True))
except ValueError as error:
    print(error)
def gen(n):
    yield from range(n)
try:
    list(zip(gen(3), gen(3), gen(2), strict=True))
except ValueError as error:
    print(error)
print(list(zip(gen(2), "ab", strict=True)))
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: zip(1))
attempt(lambda: map(1))
attempt(lambda: map())
attempt(lambda: filter(1))
attempt(lambda: list(map(1, [2])))
attempt(lambda: enumerate())
attempt(lambda: enumerate([], "x"))
attempt(lambda: reversed({1}))
attempt(lambda: next([]))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 6))
attempt(lambda: zip([1], foo=1))
