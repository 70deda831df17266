"""Threads. One runs until it waits, sleeps or ends; then another may. Those that wait stand aside, with all their frames,
until somebody wakes them or their time has come. One that begins beside a running loop sleeps on a clock of its own until it
waits for something else.
"""

from _asyncio import _current_thread, _park, _start_thread, _thread_time as _now, _unpark
from _threads_locks import Lock, RLock, local

__all__ = (
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock",
    "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace",
    "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
    "settrace_all_threads", "get_native_id",
)

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


def _deadline(timeout):
    """The time at which a wait ends."""
    return None if timeout is None else _now() + max(timeout, 0)


class Thread:
    """A function that runs beside the program."""

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
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._state, self._end = "initial", None

    def __repr__(self):
        daemon = " daemon" if self._daemonic else ""
        ident = "" if self._ident is None else f" {self._ident}"
        state = self._state if self._state == "initial" or self.is_alive() else "stopped"
        return f"<{type(self).__name__}({self._name}, {state}{daemon}{ident})>"

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._state != "initial":
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def start(self):
        """Runs the thread, until it waits for the first time."""
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._ident = id(self)
        self._state = "started"
        if not _begun:
            import atexit
            atexit._before.append(_wait_for_threads)
        _begun.append(self)
        _start_thread(self, self._name, self._bootstrap)

    def _bootstrap(self):
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            self._end = _now()      # on its own clock: for others it may be later
            _unpark(self)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Waits for its end."""
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        deadline = _deadline(timeout)
        while self.is_alive():
            ends = [time for time in (self._end, deadline) if time is not None]
            if not _park(self, min(ends, default=None)) and deadline is not None and deadline <= _now():
                return

    def is_alive(self):
        return self._state == "started" and (self._end is None or _now() < self._end)

    def getName(self):
        return self._name

    def isDaemon(self):
        return self._daemonic

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def setName(self, name):
        self.name = name


class ExceptHookArgs(tuple):
    """What a thread died of."""

    __slots__ = ()
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Reports an exception that ended a thread."""
    if args.exc_type is SystemExit:
        return
    import sys
    import traceback
    print(f"Exception in thread {args.thread.name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook


class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._ident = "MainThread", False, 1
        self._state, self._end = "started", None


_begun = []


def _wait_for_threads():
    """A program ends when its threads have, but for daemons and those that nobody can wake any more."""
    for thread in _living():
        try:
            if not thread.daemon:
                thread.join()
        except RuntimeError:
            pass


_main = _MainThread()


def _living():
    """Those that have begun and not ended."""
    _begun[:] = [thread for thread in _begun if thread.is_alive()]
    return [*_begun]


def current_thread():
    """The thread that runs now."""
    return _current_thread() or _main


def main_thread():
    """The thread in which the program began."""
    return _main


def get_ident():
    """The number of the current thread."""
    return current_thread().ident


get_native_id = get_ident
currentThread = current_thread


def active_count():
    """How many threads there are now."""
    return 1 + len(_living())


activeCount = active_count


def enumerate():
    """The threads that there are now."""
    return [_main, *_living()]


def stack_size(size=0):
    """The frames of a thread take what they need."""
    return 0


def settrace(function):
    """Nobody is told of calls."""


def gettrace():
    return None


setprofile = settrace_all_threads = setprofile_all_threads = settrace
getprofile = gettrace


class Condition:
    """A lock with which threads tell each other that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        """Lets go of the lock until somebody notifies."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter, deadline = object(), _deadline(timeout)
        self._waiters.append(waiter)
        saved = self._let_go()
        try:
            while waiter in self._waiters and _park(waiter, deadline):
                pass
            told = waiter not in self._waiters
            if not told:
                self._waiters.remove(waiter)
            return told
        finally:
            self._take_again(saved)

    def _let_go(self):
        if hasattr(self._lock, "_release_save"):
            return self._lock._release_save()
        self._lock.release()

    def _take_again(self, saved):
        if hasattr(self._lock, "_acquire_restore"):
            self._lock._acquire_restore(saved)
        else:
            self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        """Waits until the predicate is true."""
        deadline = _deadline(timeout)
        result = predicate()
        while not result:
            left = None if deadline is None else deadline - _now()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes those who have waited longest."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for waiter in self._waiters[:n]:
            self._waiters.remove(waiter)
            _unpark(waiter)

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A count that cannot go below 0."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = _deadline(timeout)
        with self._cond:
            while self._value == 0:
                left = None if deadline is None else deadline - _now()
                if not blocking or left is not None and left <= 0:
                    return False
                self._cond.wait(left)
            self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __enter__(self, blocking=True, timeout=None):
        return self.acquire(blocking, timeout)

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    """One that cannot go above where it began, either."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        place = f"{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}"
        return f"<{place}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """A barrier was reset or broken while somebody waited."""


# What a barrier does: it fills, lets go those whom it has held, is being reset, or is of no use any more.
_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """Holds threads until there are enough of them."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._parties, self._action, self._timeout = parties, action, timeout
        self._state, self._count = _FILLING, 0

    def __repr__(self):
        place = f"{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}"
        return f"<{place}: broken>" if self.broken else f"<{place}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        """Waits for the others; answers with a number from 0 up, another one for each."""
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state not in (_DRAINING, _RESETTING))
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._open()
                else:
                    self._hold(timeout)
                return index
            finally:
                self._count -= 1
                if not self._count and self._state in (_DRAINING, _RESETTING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action is not None:
                self._action()
        except:
            self._break()
            raise
        self._state = _DRAINING
        self._cond.notify_all()

    def _hold(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state != _DRAINING:
            raise BrokenBarrierError

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        """Whoever waits gets an error; the barrier begins anew."""
        with self._cond:
            if self._count == 0:
                self._state = _FILLING
            elif self._state in (_FILLING, _BROKEN):
                self._state = _RESETTING
            self._cond.notify_all()

    def abort(self):
        """The barrier is of no use any more."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN


class Timer(Thread):
    """Calls a function after a time, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()
