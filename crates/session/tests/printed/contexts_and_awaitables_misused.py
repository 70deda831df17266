import contextvars


def attempt(name, function):
    try:
        print(name, "->", function())
    except BaseException as error:
        print(name, type(error).__name__, error)


colour = contextvars.ContextVar("colour")
one, other = contextvars.Context(), contextvars.Context()

attempt("no name", lambda: contextvars.ContextVar())
attempt("two names", lambda: contextvars.ContextVar("a", "b"))
attempt("a named name", lambda: contextvars.ContextVar(name="a"))
attempt("an unknown name", lambda: contextvars.ContextVar("a", value=1))
attempt("a context of something", lambda: contextvars.Context(1))
attempt("a token", lambda: contextvars.Token())
attempt("run nothing", lambda: one.run())
attempt("a number in it", lambda: 1 in one)
attempt("get a number", lambda: one.get(1))
attempt("reset a number", lambda: colour.reset(1))
attempt("copy", lambda: one.copy(1))
attempt("hash", lambda: hash(one))
attempt("empty ones", lambda: one == other)
one.run(colour.set, "red")
attempt("one is set", lambda: one == other)
other.run(colour.set, "red")
attempt("both are set", lambda: one == other)
other.run(colour.set, "blue")
attempt("to another value", lambda: one != other)
attempt("next of keys", lambda: next(one.keys()) is colour)
for base in contextvars.Context, contextvars.ContextVar, contextvars.Token:
    attempt("a subclass", lambda: type("Own", (base,), {}))


async def numbers():
    return
    yield


attempt("thrown into aclose", lambda: numbers().aclose().throw(ValueError("thrown")))
attempt("thrown into asend", lambda: numbers().asend(None).throw(ValueError("thrown")))
attempt("thrown into athrow", lambda: numbers().athrow(KeyError).throw(ValueError("thrown")))
