"""Time limits on a block of code."""

from _asyncio import CancelledError, current_task, get_running_loop

__all__ = ("Timeout", "timeout", "timeout_at")

# The states, by the words that programs see.
_CREATED = "created"
_ENTERED = "active"
_EXPIRING = "expiring"
_EXPIRED = "expired"
_EXITED = "finished"


class Timeout:
    """Cancels the task that is inside of it when its moment comes, and turns that cancel into a TimeoutError."""

    def __init__(self, when):
        self._stage = _CREATED
        self._timeout_handler = None
        self._task = None
        self._when = when

    @property
    def _state(self):
        from asyncio import _states
        return _states.TimeoutState(self._stage)

    def when(self):
        """The moment, on the loop's clock, or None."""
        return self._when

    def reschedule(self, when):
        """Sets another moment, or with None no moment."""
        if self._stage is not _ENTERED:
            if self._stage is _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._stage} Timeout")
        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
        if when is None:
            self._timeout_handler = None
            return
        loop = get_running_loop()
        if when <= loop.time():
            # Too late already: the next pass, not this line, brings the cancel.
            self._timeout_handler = loop.call_soon(self._on_timeout)
        else:
            self._timeout_handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Has the moment come while the block was running?"""
        return self._stage in (_EXPIRING, _EXPIRED)

    def __repr__(self):
        details = ""
        if self._stage is _ENTERED:
            when = None if self._when is None else round(self._when, 3)
            details = f" when={when}"
        return f"<Timeout [{self._stage}]{details}>"

    async def __aenter__(self):
        if self._stage is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._stage = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        assert self._stage in (_ENTERED, _EXPIRING)
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None
        if self._stage is _ENTERED:
            self._stage = _EXITED
            return None
        self._stage = _EXPIRED
        # Only where every cancel request since the start was ours may the error be called a timeout.
        if self._task.uncancel() > self._cancelling or exc_type is None:
            return None
        if issubclass(exc_type, CancelledError):
            raise TimeoutError from exc_val
        self._name_the_cause(exc_val)
        if isinstance(exc_val, ExceptionGroup):
            for part in exc_val.exceptions:
                self._name_the_cause(part)
        return None

    def _on_timeout(self):
        assert self._stage is _ENTERED
        self._task.cancel()
        self._stage = _EXPIRING
        self._timeout_handler = None     # its callback is this method: no cycle is to be left

    @staticmethod
    def _name_the_cause(error):
        """Puts a TimeoutError above the CancelledError that another error came out of."""
        while error.__context__ is not None:
            if isinstance(error.__context__, CancelledError):
                between = TimeoutError()
                between.__context__ = between.__cause__ = error.__context__
                error.__context__ = between
                return
            error = error.__context__


def timeout(delay):
    """A Timeout that many seconds from now; None is no limit."""
    loop = get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    """A Timeout at a moment of the loop's clock; None is no limit."""
    return Timeout(when)


def __getattr__(name):
    # The enum is made when somebody asks for it.
    if name == "_State":
        from asyncio import _states
        return _states.TimeoutState
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
