def count(n):
    for i in range(n):
        yield i
def failing():
    yield 1
    raise KeyError("inside")
print(list(count(3)), tuple(count(2)), set(count(2)), dict(zip(count(2), "ab")), sum(count(4)), max(count(3)), sorted(count(3), reverse=True))
for take in (list, tuple, set, sum, max, sorted, frozenset, all, lambda g: [].extend(g), lambda g: set().union(g), lambda g: any(x > 5 for x in g)):
    try:
        print(take(failing()))
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
a = [9, 9, 9]
a[1:2] = count(3)
a += count(2)
print(a, [*count(2), *"ab"], {*count(2)}, {**dict(a=1), "b": 2}, "-".join(map(str, count(3))))
x, *y = count(4)
print(x, y, next(count(1)), 2 in count(5))
