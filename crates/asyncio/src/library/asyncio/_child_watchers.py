"""Who is told when a child process ends. A page has no child processes: programs that test such code bring their own."""

import os
import signal
import threading
import warnings

from asyncio import events, unix_events
from asyncio.log import logger


class AbstractChildWatcher:
    """What a watcher can do."""

    __module__ = "asyncio.unix_events"

    def __init_subclass__(cls):
        if cls.__module__ != "asyncio.unix_events":
            _deprecated("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


def _deprecated(name):
    warnings.warn(
        f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.", DeprecationWarning, stacklevel=3)


class BaseChildWatcher(AbstractChildWatcher):
    """Asks for the status of children when the loop gets the signal that one has ended."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def _do_waitpid(self, expected_pid):
        raise NotImplementedError()

    def _do_waitpid_all(self):
        raise NotImplementedError()

    def attach_loop(self, loop):
        assert loop is None or isinstance(loop, events.AbstractEventLoop)
        if self._loop is not None:
            if loop is None and self._callbacks:
                warnings.warn("A loop is being detached from a child watcher with pending handlers", RuntimeWarning)
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)
            # A child may have ended before the loop was there.
            self._do_waitpid_all()

    def _sig_chld(self):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({"message": "Unknown exception in SIGCHLD handler", "exception": error})

    def _note_exit(self, pid, returncode):
        if self._loop.get_debug():
            logger.debug("process %s exited with returncode %s", pid, returncode)


class SafeChildWatcher(BaseChildWatcher):
    """Asks for each known child by its number."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        _deprecated("SafeChildWatcher")

    def close(self):
        self._callbacks.clear()
        super().close()

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = (callback, args)
        self._do_waitpid(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        try:
            pid, status = os.waitpid(expected_pid, os.WNOHANG)
        except ChildProcessError:
            pid, returncode = expected_pid, 255
            logger.warning("Unknown child process pid %d, will report returncode 255", pid)
        else:
            if pid == 0:
                return
            returncode = unix_events.waitstatus_to_exitcode(status)
            self._note_exit(expected_pid, returncode)
        try:
            callback, args = self._callbacks.pop(pid)
        except KeyError:
            if self._loop.get_debug():
                logger.warning("Child watcher got an unexpected pid: %r", pid, exc_info=True)
        else:
            callback(pid, returncode, *args)


class FastChildWatcher(BaseChildWatcher):
    """Takes the status of any child; those that nobody has asked for yet are kept while a program is inside of `with`."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        self._lock = threading.Lock()
        self._zombies = {}
        self._forks = 0
        _deprecated("FastChildWatcher")

    def close(self):
        self._callbacks.clear()
        self._zombies.clear()
        super().close()

    def __enter__(self):
        with self._lock:
            self._forks += 1
            return self

    def __exit__(self, a, b, c):
        with self._lock:
            self._forks -= 1
            if self._forks or not self._zombies:
                return
            victims = str(self._zombies)
            self._zombies.clear()
        logger.warning("Caught subprocesses termination from unknown pids: %s", victims)

    def add_child_handler(self, pid, callback, *args):
        assert self._forks, "Must use the context manager"
        with self._lock:
            if pid not in self._zombies:
                self._callbacks[pid] = (callback, args)
                return
            returncode = self._zombies.pop(pid)
        callback(pid, returncode, *args)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def _do_waitpid_all(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            self._child_ended(pid, unix_events.waitstatus_to_exitcode(status))

    def _child_ended(self, pid, returncode):
        with self._lock:
            callback, args = self._callbacks.pop(pid, (None, ()))
            if callback is None and self._forks:
                self._zombies[pid] = returncode
                if self._loop.get_debug():
                    logger.debug("unknown process %s exited with returncode %s", pid, returncode)
                return
        if callback is None:
            logger.warning("Caught subprocess termination from unknown pid: %d -> %d", pid, returncode)
            return
        self._note_exit(pid, returncode)
        callback(pid, returncode, *args)


class _AnyLoop(AbstractChildWatcher):
    """A watcher that belongs to no loop."""

    __module__ = "asyncio.unix_events"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError("child processes are not available here")

    def remove_child_handler(self, pid):
        return True


class PidfdChildWatcher(_AnyLoop):
    """Would wait for a file descriptor of the process."""

    __module__ = "asyncio.unix_events"


class ThreadedChildWatcher(_AnyLoop):
    """Would wait in a thread."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._threads = {}


class MultiLoopChildWatcher(_AnyLoop):
    """Would wait for the signal, in whatever loop."""

    __module__ = "asyncio.unix_events"

    def __init__(self):
        self._callbacks = {}
        self._saved_sighandler = None
        _deprecated("MultiLoopChildWatcher")

    def is_active(self):
        return self._saved_sighandler is not None
