import warnings

warnings.simplefilter("ignore")


def one(value):
    try:
        yield value
    finally:
        print("closed", value)


# Nobody holds the generator once it has yielded: it is closed before its value is shown.
print(next(one(1)))
print(one(2).send(None))
print([next(one(3)), "after"])
for value in one(4):
    print("in", value)
    break
print("out")


class Loud:
    def __del__(self):
        print("gone")


def holding():
    loud = Loud()
    yield 5


print(next(holding()), "shown")


def told():
    try:
        yield 1
    except BaseException as error:
        yield type(error).__name__, error.args


# The old form of throw(): a tuple is all the arguments, an instance of the class is thrown itself.
for arguments in [
    (TypeError, (1, 2, 3)),
    (TypeError, ()),
    (TypeError, "text"),
    (TypeError, ValueError("inner")),
    (LookupError, KeyError("key")),
    (TypeError, None),
    (TypeError("made"), None),
    (TypeError("made"), "more"),
    (int, None),
]:
    generator = told()
    next(generator)
    try:
        print(generator.throw(*arguments))
    except Exception as error:
        print("raised", type(error).__name__, error)
    generator = None
