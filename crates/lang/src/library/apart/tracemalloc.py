"""Traces of memory: there are no numbers of bytes here, so that a trace is always empty."""

_tracing = []


def start(nframe=1):
    if nframe < 1:
        raise ValueError("the number of frames must be in range [1; 65535]")
    _tracing[:] = [nframe]


def stop():
    _tracing.clear()


def is_tracing():
    return bool(_tracing)


def clear_traces():
    pass


reset_peak = clear_traces


def get_traceback_limit():
    return _tracing[0] if _tracing else 1


def get_traced_memory():
    return 0, 0


def get_tracemalloc_memory():
    return 0


def get_object_traceback(obj, /):
    return None


def take_snapshot():
    if not _tracing:
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    raise NotImplementedError("tracemalloc.take_snapshot() is not available here: objects have no sizes in bytes")
