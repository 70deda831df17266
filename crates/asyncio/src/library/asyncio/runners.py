"""The way into asyncio: a loop of its own, from start to clean end."""

import contextvars
import sys
from functools import partial

from _asyncio import CancelledError, _current_thread, _get_running_loop, _note_refused_run, all_tasks
from asyncio import constants, coroutines, events, tasks

__all__ = ("Runner", "run")

_CREATED = "created"
_INITIALIZED = "initialized"
_CLOSED = "closed"

# The runners that are inside of run().
_running = []


class Runner:
    """A loop and a context for several calls of run()."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._stage = _CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._set_event_loop = False
        self._interrupt_count = 0
        self._main_task = None
        self._sigint_handler = None

    @property
    def _state(self):
        from asyncio import _states
        return _states.RunnerState(self._stage)

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        """Cancels what is left, lets it end, and closes the loop."""
        if self._stage is not _INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor(constants.THREAD_JOIN_TIMEOUT))
        finally:
            if self._set_event_loop:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._stage = _CLOSED

    def get_loop(self):
        """The loop, which is made when first asked for."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Runs a coroutine to its end."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _get_running_loop() is not None:
            _note_refused_run()
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        if context is None:
            context = self._context
        self._main_task = self._loop.create_task(coro, context=context)
        self._interrupt_count = 0
        _running.append(self)
        signal = sys.modules.get("signal")
        if signal is not None:
            self._catch_interrupts(signal)
        try:
            return self._loop.run_until_complete(self._main_task)
        except CancelledError:
            uncancel = getattr(self._main_task, "uncancel", None)
            if self._interrupt_count > 0 and uncancel is not None and uncancel() == 0:
                raise KeyboardInterrupt()
            raise
        finally:
            _running.pop()
            self._main_task = None
            self._leave_interrupts()

    def _catch_interrupts(self, signal):
        """The first Ctrl-C cancels the main task, unless the program has a handler of its own."""
        if _current_thread() is not None or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return
        self._sigint_handler = partial(self._on_sigint, main_task=self._main_task)
        try:
            signal.signal(signal.SIGINT, self._sigint_handler)
        except ValueError:
            self._sigint_handler = None     # signals cannot be caught here

    def _leave_interrupts(self):
        handler, self._sigint_handler = self._sigint_handler, None
        if handler is not None:
            signal = sys.modules["signal"]
            if signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)

    def _on_sigint(self, signum, frame, main_task):
        self._interrupt_count += 1
        if self._interrupt_count == 1 and not main_task.done():
            main_task.cancel()
            # A loop that waits goes on.
            self._loop.call_soon_threadsafe(lambda: None)
            return
        raise KeyboardInterrupt()

    def _lazy_init(self):
        if self._stage is _CLOSED:
            raise RuntimeError("Runner is closed")
        if self._stage is _INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
            if not self._set_event_loop:
                events.set_event_loop(self._loop)
                self._set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._stage = _INITIALIZED


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine in a loop of its own, and ends whatever it leaves behind."""
    if _get_running_loop() is not None:
        _note_refused_run()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    left = all_tasks(loop)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })


def __getattr__(name):
    # The enum is made when somebody asks for it.
    if name == "_State":
        from asyncio import _states
        return _states.RunnerState
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
