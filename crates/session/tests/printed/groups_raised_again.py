"""What leaves an `except*`: one exception that is new is not wrapped."""


def handle(*errors):
    try:
        try:
            raise ExceptionGroup("several", list(errors))
        except* ValueError as group:
            raise RuntimeError(f"instead of {len(group.exceptions)}")
        except* KeyError:
            raise LookupError("no key")
    except BaseException as error:
        print(repr(error), repr(error.__context__))


handle(ValueError(1))
handle(ValueError(1), ValueError(2))
handle(ValueError(1), TypeError(2))
handle(ValueError(1), KeyError(2))
handle(KeyError(1))
handle(TypeError(1))

group = ExceptionGroup("several", [ValueError(1), TypeError(2)])
for wanted in ["ValueError", int, OSError("x"), [OSError], (OSError, 42), 5, None]:
    for method in (group.subgroup, group.split):
        try:
            print(method(wanted))
        except TypeError as error:
            print(error)
try:
    group.derive()
except TypeError as error:
    print(error)
error = ValueError("a")
error.__notes__ = "text"
try:
    error.add_note("more")
except TypeError as refused:
    print(refused)
print(BlockingIOError(11, "later", 3).characters_written, hasattr(BlockingIOError("x"), "characters_written"))
error.__setstate__({"args": (1, 2), "place": "here"})
print(repr(error), error.place, error.__reduce__())
