"""Telling coroutines from other things."""

from functools import partial

__all__ = ("iscoroutinefunction", "iscoroutine")

# Set by old code, as an attribute, on a function that is to count as a coroutine function.
_is_coroutine = object()

_COROUTINE_FLAG = 0x80              # made by `async def`
_ITERABLE_COROUTINE_FLAG = 0x100    # a generator under `types.coroutine`


async def _nothing():
    pass


_sample = _nothing()
_CoroutineType = type(_sample)
_sample.close()
_GeneratorType = type(_ for _ in ())
del _sample, _nothing


def _is_debug_mode():
    """CPython looks at the environment here; a page has none."""
    return False


def _unwrap(function):
    """The function in a bound method or a partial."""
    while True:
        if hasattr(function, "__func__"):
            function = function.__func__
        elif isinstance(function, partial):
            function = function.func
        else:
            return function


def iscoroutinefunction(func):
    """Is it made by `async def`, or marked as if it were?"""
    code = getattr(_unwrap(func), "__code__", None)
    if getattr(code, "co_flags", 0) & _COROUTINE_FLAG:
        return True
    if getattr(func, "_is_coroutine", None) is _is_coroutine:
        return True
    # What `inspect.markcoroutinefunction` leaves: a bare object.
    return type(getattr(_unwrap(func), "_is_coroutine_mark", None)) is object


def iscoroutine(obj):
    """Is it a coroutine object, or something with all of a coroutine's methods?"""
    kind = type(obj)
    if kind is _CoroutineType:
        return True
    return all(hasattr(kind, name) for name in ("send", "throw", "close", "__await__"))


def _isawaitable(obj):
    """Can it stand after `await`?"""
    kind = type(obj)
    if kind is _GeneratorType:
        return bool(obj.gi_code.co_flags & _ITERABLE_COROUTINE_FLAG)
    return kind is _CoroutineType or hasattr(kind, "__await__")


def _format_coroutine(coro):
    """A coroutine as tasks show theirs: its name and where it stands."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or f"<{type(coro).__name__} without __name__>"
    if not name.endswith(")"):
        name += "()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    running = getattr(coro, "cr_running", None) or getattr(coro, "gi_running", False)
    if code is None:
        return f"{name} running" if running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    file = code.co_filename
    if running:
        return f"{name} running at {file}:{frame.f_lineno}"
    if frame is None:
        return f"{name} done, defined at {file}:{code.co_firstlineno}"
    return f"{name} running at {file}:{frame.f_lineno}"
