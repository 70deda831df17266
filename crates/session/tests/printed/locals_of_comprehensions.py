"""What `locals()`, `eval()` and `exec()` see in a comprehension, and what code objects and tracebacks show."""
import sys

[exec(f"made{number} = {number}") for number in range(2)]
print("made0" in globals())
scale = 10
print([eval("number * scale") for number in range(3)], [vars() for number in range(1)])


def multiples(count):
    factor = 3
    try:
        return [eval("number * factor") for number in range(count)]
    except NameError as error:
        return error


print(multiples(3))


def hides():
    name = "outer"
    return [locals()["name"] for name in ["inner"]], name, [sorted(sys._getframe().f_locals) for each in [1]], list(locals())


print(hides())


class Shelf:
    size = 1
    seen = [list(locals()) for item in range(1)]
    after = "item" in locals(), "size" in locals()


print(Shelf.seen, Shelf.after)
print([[dict(locals()) for inner in range(1)] for outer in range(1)])


def documented(value):
    "words"
    return value + 5, "text"


code = documented.__code__
print(code == documented.__code__, code is documented.__code__, len({code, documented.__code__}), code.co_consts[:3])
try:
    [][0]
except IndexError as error:
    print(dir(error.__traceback__), error.__traceback__.tb_frame.f_lasti >= 0)
