# What cannot say how often is refused by `*=` as by `*`; a variable of a function outside may be taken away.
class Times:
    def __index__(self):
        return 2


for start in [[1], (1,), "a", b"a", bytearray(b"a")]:
    for times in [1.5, "x", None, [2], Times(), 0, -1, True]:
        value = start[:]
        try:
            value *= times
            print(value)
        except TypeError as error:
            print(error)
        try:
            print(start * times == value)
        except TypeError as error:
            print(error)
for method in [[1].__imul__, [1].__mul__]:
    try:
        method(1.5)
    except TypeError as error:
        print(error)


def outer():
    kept = 1

    def inner():
        return kept

    return inner


inner = outer()
cell = inner.__closure__[0]
del cell.cell_contents
for look in [lambda: cell.cell_contents, inner]:
    try:
        print(look())
    except (ValueError, NameError) as error:
        print(type(error).__name__, error)
cell.cell_contents = 5
print(inner())
for one in [len, str.upper, int, ValueError, print, dict.get, object.__init__, [].append]:
    print(bool(one.__doc__), isinstance(one.__doc__, str))


class Plain(int):
    pass


print(Plain.__doc__, Plain().__doc__)
