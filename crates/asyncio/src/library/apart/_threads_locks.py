"""The two locks that everything else of threads stands on, and attributes that each thread has for itself."""

from _asyncio import _current_thread, _park, _thread_time as _now, _unpark
from _machine import name_in_full as _name_in_full


def _deadline_of(blocking, timeout):
    """The time until which acquire() waits, at once where it does not."""
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    return None if timeout == -1 else _now() + timeout


class lock:
    """One holder at a time; anybody may release it."""

    __slots__ = ("_held", "__weakref__")

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        deadline = _deadline_of(blocking, timeout)
        while self._held:
            if not blocking or not _park(self, deadline):
                return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False
        _unpark(self, 1)

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"

    acquire_lock, release_lock, locked_lock = acquire, release, locked


class RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._holder, self._count = None, 0

    def acquire(self, blocking=True, timeout=-1):
        deadline, me = _deadline_of(blocking, timeout), (_current_thread(),)
        while self._count and not self._is_owned():
            if not blocking or not _park(self, deadline):
                return False
        self._holder = me
        self._count += 1
        return True

    def release(self):
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._holder = None
            _unpark(self, 1)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        from threading import _main
        state = "locked" if self._count else "unlocked"
        owner = 0 if self._holder is None else (self._holder[0] or _main).ident
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"

    # For conditions.

    def _is_owned(self):
        return self._holder is not None and self._holder[0] is _current_thread()

    def _release_save(self):
        saved, self._count, self._holder = self._count, 0, None
        _unpark(self, 1)
        return saved

    def _acquire_restore(self, saved):
        self.acquire()
        self._count = saved


lock.__module__ = RLock.__module__ = "_thread"
_name_in_full(lock)
_name_in_full(RLock)
Lock = lock


class _local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        made = super().__new__(cls)
        object.__setattr__(made, "_of_threads", {_current_thread(): {}})
        object.__setattr__(made, "_given", (args, kwargs))
        return made

    def _own(self):
        of_threads, me = object.__getattribute__(self, "_of_threads"), _current_thread()
        if me not in of_threads:
            # Its `__init__` is called in each thread that comes to it.
            of_threads[me] = {}
            args, kwargs = object.__getattribute__(self, "_given")
            type(self).__init__(self, *args, **kwargs)
        return of_threads[me]

    def __getattribute__(self, name):
        own = object.__getattribute__(self, "_own")()
        if name == "__dict__":
            return own
        return own[name] if name in own else object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        object.__getattribute__(self, "_own")()[name] = value

    def __delattr__(self, name):
        own = object.__getattribute__(self, "_own")()
        if name not in own:
            kind = type(self)
            raise AttributeError(f"'{kind.__module__}.{kind.__qualname__}' object has no attribute '{name}'")
        del own[name]


_local.__module__ = "_thread"
local = _local
