"""Threads, as far as one page has them.

`Thread.start()` calls the function to its end at once, on a clock of its own: what it prints arrives when that clock says so, and
what it does to a lock, an event or a semaphore holds from that time on. To run a blocking function beside the loop there is
`asyncio.to_thread()`.
"""

import _asyncio
from _machine import name_in_full as _name_in_full, set_class_name as _set_class_name

_now, _sleep_until = _asyncio._thread_time, _asyncio._sleep_until

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
        state = self._state if self._state == "initial" or self.is_alive() else "stopped"
        return f"<{type(self).__name__}({self.name}, {state}{daemon}{ident})>"

    @property
    def native_id(self):
        return self.ident

    def start(self):
        """Runs the thread, to its end."""
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self.ident = id(self)
        self._state, self._end = "started", None
        if not _started:
            import atexit
            atexit._before.append(_wait_for_threads)
        _started.append(self)
        settled = _asyncio._run_in_thread(self, 1, self._bootstrap, (), _nothing, _nothing)
        # What it has printed without a wait is seen; a Future that it has settled itself, without the loop, is so from that time on.
        _sleep_until(max(_now(), settled or 0.0))

    def _bootstrap(self):
        _stack.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except Exception as error:
            excepthook(ExceptHookArgs(type(error), error, error.__traceback__, self))
        finally:
            _stack.pop()
            self._end = _now()

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        """Waits for its end."""
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self._end is None:
            raise RuntimeError("cannot join current thread")
        _sleep_until(self._end if timeout is None else min(self._end, _now() + max(timeout, 0)))

    def is_alive(self):
        return self._state == "started" and (self._end is None or _now() < self._end)

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
        self._state, self._end = "started", None


def _nothing(result):
    """The end of a thread is known when it has begun."""


_started = []


def _wait_for_threads():
    """A program ends when its threads have, but for daemons."""
    while ends := [thread._end for thread in _started if not thread.daemon and thread.is_alive()]:
        _sleep_until(min(ends))


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
    return len(enumerate())


activeCount = active_count


def enumerate():
    """The threads that there are now."""
    return [_main, *(thread for thread in _started if thread.is_alive())]


def _would_block(what):
    raise RuntimeError(f"{what} would wait for ever here: no other thread can run meanwhile")


def _reached(when, blocking, timeout):
    """Waits for a time at which another thread has let go of something; False where that is too late."""
    now = _now()
    if when <= now:
        return True
    if not blocking:
        return False
    if timeout is not None and 0 <= timeout < when - now:
        _sleep_until(now + timeout)
        return False
    _sleep_until(when)
    return True


class Lock:
    """Where a thread would have to wait for one that has not begun, an error says so."""

    __slots__ = ("_held", "_free_at", "__weakref__")

    def __init__(self):
        self._held, self._free_at = False, 0.0

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if self._held:
            if blocking and timeout < 0:
                _would_block("Lock.acquire()")
            if blocking:
                _asyncio._wait_for_arrival(_now() + timeout)
            return False
        if not _reached(self._free_at, blocking, timeout):
            return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held, self._free_at = False, _now()

    def locked(self):
        return self._held or self._free_at > _now()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self.locked() else 'unlocked'} _thread.lock object at {id(self):#x}>"


_set_class_name(Lock, "lock").__module__ = "_thread"
_name_in_full(Lock)


class RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._owner, self._count, self._free_at = None, 0, 0.0

    def acquire(self, blocking=True, timeout=-1):
        if self._owner not in (None, current_thread()):
            if blocking:
                _would_block("RLock.acquire()")
            return False
        if self._owner is None and not _reached(self._free_at, blocking, timeout):
            return False
        self._owner = current_thread()
        self._count += 1
        return True

    def release(self):
        if self._owner is not current_thread():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner, self._free_at = None, _now()

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
        self._flag, self._since = False, 0.0

    def is_set(self):
        return self._flag and self._since <= _now()

    def set(self):
        if not self.is_set():
            self._flag, self._since = True, _now()

    def clear(self):
        self._flag = False

    isSet = is_set

    def wait(self, timeout=None):
        if self._flag:
            return _reached(self._since, True, timeout)
        return _wait_until(self.is_set, timeout)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {'set' if self.is_set() else 'unset'}>"


class Semaphore:
    """A count that cannot go below 0."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._free_at = [0.0] * value

    @property
    def _value(self):
        now = _now()
        return sum(when <= now for when in self._free_at)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._free_at:
            if blocking and timeout is None:
                _would_block("Semaphore.acquire()")
            if blocking:
                _sleep_until(_now() + timeout)
            return False
        first = min(self._free_at)
        if not _reached(first, blocking, timeout):
            return False
        self._free_at.remove(first)
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._free_at += [_now()] * n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"


class BoundedSemaphore(Semaphore):
    """One that cannot go above where it began, either."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self, n=1):
        if len(self._free_at) + n > self._bound:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Condition:
    """A lock with which threads tell each other that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._told = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def wait(self, timeout=None):
        """Until a thread tells, which has begun before: of another only a time to wait for is an end."""
        later = [when for when in self._told if when >= _now()]
        if later:
            self._told.remove(min(later))
            return _reached(min(later), True, timeout)
        if timeout is None:
            _would_block("Condition.wait()")
        return _wait_until(lambda: False, timeout)

    def wait_for(self, predicate, timeout=None):
        later = [when for when in self._told if when > _now()]
        if later:
            self.wait(timeout)
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        self._told += [_now()] * n

    def notify_all(self):
        self.notify(1)

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


class Timer(Thread):
    """Calls a function after a time, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
        self.finished = Event()

    def start(self):
        """The function is called when the program has come so far; before, it can be cancelled."""
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self.ident = id(self)
        self._state, self._end = "started", _now() + self.interval
        if not _started:
            import atexit
            atexit._before.append(_wait_for_threads)
        _started.append(self)
        _asyncio._run_in_thread(self, 1, _sleep_until, (self._end,), self._fire, _nothing)

    def _fire(self, result):
        if not self.finished.is_set():
            _asyncio._run_in_thread(self, 1, self._bootstrap, (), _nothing, _nothing)
            self.finished.set()
            _sleep_until(_now())

    def run(self):
        self.function(*self.args, **self.kwargs)

    def cancel(self):
        self.finished.set()
        self._end = min(self._end, _now()) if self._state == "started" else None
