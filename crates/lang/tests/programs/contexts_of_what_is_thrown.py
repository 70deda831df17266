"""The context of an exception that is thrown into a generator: what the generator handles, not who throws."""

from contextlib import ExitStack, contextmanager


def plain():
    yield 1


def handling():
    try:
        raise KeyError("own")
    except KeyError:
        yield 1


def through():
    yield from plain()


def changing():
    try:
        yield 1
    except ValueError:
        raise TypeError("other")


def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return names


for make in (plain, handling, through, changing):
    for begin in (True, False):
        generator = make()
        if begin:
            next(generator)
        try:
            try:
                1 / 0
            except ZeroDivisionError:
                generator.throw(ValueError("thrown"))
        except Exception as error:
            print(make.__name__, begin, chain(error))

finished = plain()
list(finished)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        finished.throw(ValueError)
except ValueError as error:
    print(chain(error))


@contextmanager
def raising(error):
    try:
        yield
    finally:
        raise error


try:
    with ExitStack() as stack:
        for number in (4, 3, 2):
            stack.enter_context(raising(LookupError(number)))
        raise LookupError(1)
except LookupError as error:
    print(chain(error))
