"""Futures of functions in threads, and waiting for them.

Waiting here holds a thread, as in CPython, and the others go on.
"""

from _asyncio import _park, _thread_time, _unpark
from _reports import log as _log

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
# Cancelled, and whoever would have run it knows.
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_WORDS = {
    PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
    CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished",
}


# Whoever waits for one of several futures waits for this.
_one_of_several = object()


class Error(Exception):
    """What all errors here have in common."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future has ended already."""


TimeoutError = TimeoutError     # the built-in one


class BrokenExecutor(RuntimeError):
    """The executor cannot run anything any more."""


class Future:
    """What a function in a thread will return."""

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        ended = ""
        if self._state == FINISHED:
            if self._exception is not None:
                ended = f" raised {type(self._exception).__name__}"
            else:
                ended = f" returned {type(self._result).__name__}"
        return f"<{type(self).__name__} at {id(self):#x} state={_WORDS[self._state]}{ended}>"

    def cancel(self):
        """Cancels it, unless it runs or has ended."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state == PENDING:
            self._state = CANCELLED
            self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Calls `fn(future)` when it ends; at once where it has."""
        if self.done():
            self._call(fn)
        else:
            self._done_callbacks.append(fn)

    def result(self, timeout=None):
        """Waits for what the function returned, or raises what it raised."""
        self._wait(timeout)
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            self = None     # else the error and this frame hold one another

    def exception(self, timeout=None):
        """Waits for what the function raised, or None."""
        self._wait(timeout)
        return self._exception

    def _wait(self, timeout):
        if not _wait_until(self.done, timeout, self):
            raise TimeoutError
        if self.cancelled():
            raise CancelledError

    # For executors and tests.

    def set_running_or_notify_cancel(self):
        """True where it may run now; False where it has been cancelled."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            _unpark(_one_of_several)
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        _log("CRITICAL", "concurrent.futures", f"Future {id(self)} in unexpected state: {self._state}")
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        self._end(result, None)

    def set_exception(self, exception):
        self._end(None, exception)

    def _end(self, result, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._exception = exception
        self._state = FINISHED
        self._invoke_callbacks()

    def _invoke_callbacks(self):
        _unpark(self)
        _unpark(_one_of_several)
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as error:
            _log("ERROR", "concurrent.futures", f"exception calling callback for {self!r}", error)

    __class_getitem__ = classmethod(type(list[int]))


def _wait_until(condition, timeout, key=_one_of_several):
    """Waits until the condition is true, which something that happens to `key` may bring about; False where it is too late."""
    deadline = None if timeout is None else _thread_time() + timeout
    while not condition():
        if not _park(key, deadline):
            return condition()
    return True


class DoneAndNotDoneFutures(tuple):
    """The answer of wait()."""

    __slots__ = ()

    def __new__(cls, done, not_done):
        return super().__new__(cls, (done, not_done))

    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self.done!r}, not_done={self.not_done!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for several futures."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    fs = set(fs)

    def over(f):
        # A cancelled one is over when its executor has heard of it.
        return f._state in (CANCELLED_AND_NOTIFIED, FINISHED)

    def enough():
        ended = [f for f in fs if over(f)]
        if len(ended) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(ended)
        return return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in ended)

    _wait_until(enough, timeout)
    done = {f for f in fs if over(f)}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Goes through futures in the order in which they end."""
    deadline = None if timeout is None else _thread_time() + timeout
    left = dict.fromkeys(fs)
    total = len(left)
    ended = [f for f in left if f.done()]
    for f in left:
        if not f.done():
            f.add_done_callback(ended.append)
    f = fs = None       # who has gone through a future need not keep it
    while left:
        if not ended and not _wait_until(lambda: ended, None if deadline is None else deadline - _thread_time()):
            raise TimeoutError(f"{len(left)} (of {total}) futures unfinished")
        f = ended.pop(0)
        del left[f]
        yield f
        f = None


class Executor:
    """Calls functions elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """Has `fn(*args, **kwargs)` called; answers with its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of a function for each tuple of arguments, in that order."""
        deadline = None if timeout is None else _thread_time() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    yield fs.pop().result(None if deadline is None else deadline - _thread_time())
            finally:
                for future in fs:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
