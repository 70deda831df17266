"""Threads, as far as one page has them.

`Thread.start()` calls the function to its end at once, on the program's own clock: a thread never runs
beside another. To run a blocking function beside the loop there is `asyncio.to_thread()`.
"""

import _asyncio

__all__ = (
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "Event", "Lock", "RLock",
    "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local", "get_native_id",
)

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


class local:
    """Attributes that each thread would have for itself; there is one set, as nothing runs at the same time."""


class Thread:
    """A function that start() calls."""

    _made = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            Thread._made += 1
            name = f"Thread-{Thread._made}"
            target_name = getattr(target, "__name__", None)
            if target_name is not None:
                name += f" ({target_name})"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self.name = str(name)
        self.daemon = bool(daemon)
        self.ident = None
        self._state = "initial"

    def __repr__(self):
        daemon = " daemon" if self.daemon else ""
        ident = "" if self.ident is None else f" {self.ident}"
        return f"<{type(self).__name__}({self.name}, {self._state}{daemon}{ident})>"

    @property
    def native_id(self):
        return self.ident

    def start(self):
        """Runs the thread, to its end."""
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self.ident = id(self)
        self._state = "started"
        loop = _asyncio._get_running_loop()
        _asyncio._set_running_loop(None)    # a thread has no loop of its own
        _stack.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except Exception as error:
            excepthook(ExceptHookArgs(type(error), error, error.__traceback__, self))
        finally:
            _stack.pop()
            _asyncio._set_running_loop(loop)
            self._state = "stopped"

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        """Waits for its end, which has been."""
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")

    def is_alive(self):
        return self._state == "started"

    def getName(self):
        return self.name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def setName(self, name):
        self.name = name


class ExceptHookArgs(tuple):
    """What a thread died of."""

    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args):
    """Reports an exception that ended a thread."""
    import sys
    import traceback
    print(f"Exception in thread {args.thread.name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self.ident = 1
        self._state = "started"


_main = _MainThread()
_stack = [_main]


def current_thread():
    """The thread that runs now."""
    return _stack[-1]


def main_thread():
    """The thread in which the program began."""
    return _main


def get_ident():
    """The number of the current thread."""
    return _stack[-1].ident


get_native_id = get_ident
currentThread = current_thread


def active_count():
    """How many threads there are now."""
    return len(_stack)


activeCount = active_count


def enumerate():
    """The threads that there are now."""
    return list(_stack)


def _would_block(what):
    raise RuntimeError(f"{what} would wait for ever here: no other thread can run meanwhile")


class Lock:
    """Where a thread would have to wait for another, an error says so."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._held:
            self._held = True
            return True
        if blocking and timeout < 0:
            _would_block("Lock.acquire()")
        if blocking:
            _asyncio._wait_for_arrival(_asyncio._thread_time() + timeout)
        return False

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


class RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._owner not in (None, current_thread()):
            if blocking:
                _would_block("RLock.acquire()")
            return False
        self._owner = current_thread()
        self._count += 1
        return True

    def release(self):
        if self._owner is not current_thread():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


def _wait_until(condition, timeout):
    """Lets the program's clock go on: what arrives from an executor's thread may make the condition true."""
    deadline = None if timeout is None else _asyncio._thread_time() + timeout
    while not condition():
        if not _asyncio._wait_for_arrival(deadline):
            return condition()
    return True


class Event:
    """A flag."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    isSet = is_set

    def wait(self, timeout=None):
        return _wait_until(self.is_set, timeout)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"


class Semaphore:
    """A count that cannot go below 0."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if self._value:
            self._value -= 1
            return True
        if blocking and timeout is None:
            _would_block("Semaphore.acquire()")
        return False

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    """One that cannot go above where it began, either."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self, n=1):
        if self._value + n > self._bound:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Condition:
    """A lock with which threads would tell each other that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def wait(self, timeout=None):
        """Nobody can notify meanwhile: only a time to wait for ends."""
        if timeout is None:
            _would_block("Condition.wait()")
        return _wait_until(lambda: False, timeout)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass

    notifyAll = notify_all


class BrokenBarrierError(RuntimeError):
    """A barrier was reset or broken while somebody waited."""


def _not_here(name):
    class Missing:
        def __init__(self, *args, **kwargs):
            raise NotImplementedError(f"threading.{name} is not available here: no two threads run at the same time")

    Missing.__name__ = Missing.__qualname__ = name
    return Missing


Barrier = _not_here("Barrier")
Timer = _not_here("Timer")
