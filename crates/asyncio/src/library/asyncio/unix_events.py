"""The one kind of loop that there is, its signals, and the default policy."""

import sys

from _asyncio import _UnixSelectorEventLoop, _add_methods
from asyncio import constants, coroutines, events

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy", "EventLoop")

SelectorEventLoop = EventLoop = _UnixSelectorEventLoop

_CHILD_WATCHERS = (
    "AbstractChildWatcher", "BaseChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher",
    "MultiLoopChildWatcher", "ThreadedChildWatcher",
)
_MODULES = ("errno", "os", "signal", "threading", "warnings")


def __getattr__(name):
    # What few programs ask for is imported when one does.
    if name in _MODULES:
        return __import__(name)
    if name == "logger":
        from asyncio.log import logger
        return logger
    if name in _CHILD_WATCHERS:
        from asyncio import _child_watchers
        return getattr(_child_watchers, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_this_module = sys.modules[__name__]


def _sighandler_noop(signum, frame):
    """What a signal with a handler of the loop does at once: the loop calls the handler."""


def waitstatus_to_exitcode(status):
    """The exit code of a child; a status that cannot be is left as it is."""
    try:
        return _this_module.os.waitstatus_to_exitcode(status)
    except ValueError:
        return status


def can_use_pidfd():
    """Are there file descriptors of processes?"""
    return True


# -- signals -----------------------------------------------------------------


def _check_signal(self, sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in _this_module.signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")


def add_signal_handler(self, sig, callback, *args):
    """Calls a function as a callback of the loop when a signal comes."""
    if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    self._check_signal(sig)
    self._check_closed()
    signal = _this_module.signal
    try:
        signal.set_wakeup_fd(constants.WAKEUP_DESCRIPTOR)
    except (ValueError, OSError) as error:
        raise RuntimeError(str(error))
    signal._tell_loop = self._process_self_data
    handlers = self.__dict__.setdefault("_signal_handlers", {})
    handlers[sig] = events.Handle(callback, args, self, None)
    try:
        signal.signal(sig, _sighandler_noop)
        signal.siginterrupt(sig, False)
    except OSError as error:
        del handlers[sig]
        _forget_wakeup(handlers)
        _refuse(sig, error)


def _forget_wakeup(handlers):
    if handlers:
        return
    try:
        _this_module.signal.set_wakeup_fd(-1)
    except (ValueError, OSError) as error:
        _this_module.logger.info("set_wakeup_fd(-1) failed: %s", error)


def _refuse(sig, error):
    if error.errno == _this_module.errno.EINVAL:
        raise RuntimeError(f"sig {sig} cannot be caught")
    raise error


def remove_signal_handler(self, sig):
    """Takes the handler of a signal away; was there one?"""
    self._check_signal(sig)
    handlers = self.__dict__.get("_signal_handlers", {})
    if sig not in handlers:
        return False
    del handlers[sig]
    signal = _this_module.signal
    try:
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
    except OSError as error:
        _refuse(sig, error)
    _forget_wakeup(handlers)
    return True


def _process_self_data(self, data):
    for number in data:
        if number:
            self._handle_signal(number)


def _handle_signal(self, sig):
    handle = self.__dict__.get("_signal_handlers", {}).get(sig)
    if handle is None:
        return
    if handle._cancelled:
        self.remove_signal_handler(sig)
    else:
        self._add_callback_signalsafe(handle)


def _add_callback_signalsafe(self, handle):
    self._add_callback(handle)
    self._write_to_self()


def _forget_signals(self):
    """The loop is closed: its handlers are taken away."""
    handlers = self._signal_handlers
    if not _this_module.sys.is_finalizing():
        for sig in list(handlers):
            self.remove_signal_handler(sig)
    elif handlers:
        _this_module.warnings.warn(
            f"Closing the loop {self!r} on interpreter shutdown stage, skipping signal handlers removal",
            ResourceWarning, source=self)
        handlers.clear()


for _function in (
    _check_signal, add_signal_handler, remove_signal_handler, _process_self_data, _handle_signal, _add_callback_signalsafe,
    _forget_signals,
):
    _function.__qualname__ = f"_UnixSelectorEventLoop.{_function.__name__}"
    _add_methods(_UnixSelectorEventLoop, _function)
del _function


# -- the policy ----------------------------------------------------------------


def _deprecated(name):
    _this_module.warnings.warn(
        f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.", DeprecationWarning, stacklevel=3)


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """Makes loops on the page's clock."""

    _loop_factory = _UnixSelectorEventLoop

    def __init__(self):
        super().__init__()
        self._watcher = None

    def set_event_loop(self, loop):
        super().set_event_loop(loop)
        if self._watcher is not None and _this_module.threading.current_thread() is _this_module.threading.main_thread():
            self._watcher.attach_loop(loop)

    def get_child_watcher(self):
        if self._watcher is None:
            kind = "PidfdChildWatcher" if can_use_pidfd() else "ThreadedChildWatcher"
            self._watcher = getattr(_this_module, kind)()
        _deprecated("get_child_watcher")
        return self._watcher

    def set_child_watcher(self, watcher):
        assert watcher is None or isinstance(watcher, _this_module.AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher
        _deprecated("set_child_watcher")


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
