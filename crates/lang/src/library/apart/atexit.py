"""Functions that are called when the program has ended."""

_waiting = []
# What must end before: threads.
_before = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _waiting.append((func, args, kwargs))
    return func


def unregister(func, /):
    _waiting[:] = [entry for entry in _waiting if entry[0] != func]


def _ncallbacks():
    return len(_waiting)


def _clear():
    _waiting.clear()


def _end_threads():
    for wait in _before:
        wait()


def _run_exitfuncs():
    _end_threads()
    # The last to come is the first to go, and each may register others.
    while _waiting:
        func, args, kwargs = _waiting.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(func, error)


def _report(func, error):
    import sys
    from traceback import print_exception

    sys.stderr.write(f"Exception ignored in atexit callback {func!r}:\n")
    print_exception(type(error), error, error.__traceback__.tb_next)
