"""Which loop is whose: the running one, the current one, and the policy that makes them."""

import sys

import _asyncio
from _asyncio import AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _set_running_loop, get_running_loop
from asyncio._abstract_loop import methods as _abstract_methods

__all__ = (
    "AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
    "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
    "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop",
)


_MODULES = ("contextvars", "os", "signal", "socket", "subprocess", "threading")


def __getattr__(name):
    # What few programs ask for is imported when one does.
    if name in _MODULES:
        return __import__(name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_asyncio._add_methods(AbstractEventLoop, *_abstract_methods())


class AbstractServer:
    """What start_server() would answer with."""

    def close(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoopPolicy:
    """Decides what the current loop is and how a new one is made."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class _Local:
    """What a policy knows of its thread: the current loop is kept beside the running one."""

    @property
    def _loop(self):
        return _asyncio._current_loop()[0]

    @property
    def _set_called(self):
        return _asyncio._current_loop()[1]


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The policy where a program names none."""

    _loop_factory = None
    _local = _Local()

    def get_event_loop(self):
        loop, was_set = _asyncio._current_loop()
        if loop is None and not was_set and _asyncio._current_thread() is None:
            _asyncio._warn_of_missing_loop()
            self.set_event_loop(self.new_event_loop())
            loop = self._local._loop
        if loop is None:
            thread = sys.modules[__name__].threading.current_thread()
            raise RuntimeError(f"There is no current event loop in thread {thread.name!r}.")
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        _asyncio.set_event_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop

_event_loop_policy = None


def get_event_loop_policy():
    """The policy in force."""
    global _event_loop_policy
    if _event_loop_policy is None:
        from asyncio.unix_events import DefaultEventLoopPolicy
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Sets a policy; None brings the default one back."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    """The running loop, or the current one where none runs."""
    loop = _get_running_loop()
    if loop is None:
        loop = get_event_loop_policy().get_event_loop()
    return loop


_py_get_event_loop = _c_get_event_loop = get_event_loop


def set_event_loop(loop):
    """Makes a loop the current one."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop, as the policy makes them."""
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    """There are no child processes here."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """There are no child processes here."""
    return get_event_loop_policy().set_child_watcher(watcher)
