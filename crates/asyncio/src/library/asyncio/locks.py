"""Locks, events, conditions, semaphores, barriers.

Each keeps a queue of futures, one for each task that waits, and serves it in order.
"""

from collections import deque

from _asyncio import CancelledError, _note_acquired, _note_released
from asyncio import exceptions, mixins

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _ContextManagerMixin:
    """`async with`: acquired inside, released after."""

    async def __aenter__(self):
        await self.acquire()
        # Nothing: `async with lock as x` has no use.

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class _Waiting(mixins._LoopBoundMixin):
    """Somewhere to wait, first come first served."""

    def __init__(self):
        self._waiters = deque()

    def _describe(self, state):
        waiting = f", waiters:{len(self._waiters)}" if self._waiters else ""
        return f"<{object.__repr__(self)[1:-1]} [{state}{waiting}]>"


class Lock(_ContextManagerMixin, _Waiting):
    """One task at a time."""

    def __init__(self):
        super().__init__()
        self._locked = False

    def __repr__(self):
        return self._describe("locked" if self._locked else "unlocked")

    def locked(self):
        """Has somebody acquired it?"""
        return self._locked

    async def acquire(self):
        """Waits until it is free, and takes it."""
        if not self._locked and all(waiter.cancelled() for waiter in self._waiters):
            self._locked = True
            _note_acquired(self)
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            # It may have been this one's turn: the next must not be forgotten.
            if not self._locked:
                self._wake_up_first()
            raise
        self._locked = True
        _note_acquired(self)
        return True

    def release(self):
        """Frees it; who has waited longest is next."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        _note_released(self)
        self._wake_up_first()

    def _wake_up_first(self):
        # Only the first: it leaves the queue when it runs, and until then it holds the turn.
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_Waiting):
    """A flag that tasks can wait for."""

    def __init__(self):
        super().__init__()
        self._value = False

    def __repr__(self):
        return self._describe("set" if self._value else "unset")

    def is_set(self):
        """Is the flag up?"""
        return self._value

    def set(self):
        """Raises the flag and wakes all who wait."""
        if self._value:
            return
        self._value = True
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(True)

    def clear(self):
        """Takes the flag down."""
        self._value = False

    async def wait(self):
        """Waits until the flag is up."""
        if self._value:
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_ContextManagerMixin, _Waiting):
    """A lock, and a place to wait for news while others hold it."""

    def __init__(self, lock=None):
        super().__init__()
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release

    def __repr__(self):
        return self._describe("locked" if self.locked() else "unlocked")

    async def wait(self):
        """Frees the lock, waits for notify(), and takes the lock again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._get_loop().create_future()
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                await self._take_back()
        except BaseException:
            # Somebody may have notified this task, which now has other worries: pass it on.
            self._notify(1)
            raise

    async def _take_back(self):
        """Takes the lock even where this is cancelled meanwhile; the cancel comes after."""
        cancelled = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancelled = error
        if cancelled is not None:
            try:
                raise cancelled
            finally:
                cancelled = None    # else the error and this frame hold one another

    async def wait_for(self, predicate):
        """Waits until `predicate()` is true, and answers with what it returned."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes n of those who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin, _Waiting):
    """So many tasks at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def __repr__(self):
        return self._describe("locked" if self.locked() else f"unlocked, value:{self._value}")

    def locked(self):
        """Would acquire() have to wait?"""
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        """Waits for a place, and takes it."""
        if not self.locked():
            self._value -= 1
            _note_acquired(self)
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                self._value += 1    # a place was given to this one already
            raise
        finally:
            # Those behind had to wait because this one was first; there may be places for them.
            while self._value > 0 and self._wake_up_next():
                pass
        _note_acquired(self)
        return True

    def release(self):
        """Gives a place back."""
        self._value += 1
        _note_released(self)
        self._wake_up_next()

    def _wake_up_next(self):
        """Gives a place to the first who waits for one."""
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that no release can take above where it began."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        """Gives a place back, if one was taken."""
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


# The states of a barrier, by the words that programs see.
_FILLING = "filling"
_DRAINING = "draining"
_RESETTING = "resetting"
_BROKEN = "broken"


class Barrier(mixins._LoopBoundMixin):
    """Holds tasks until as many as agreed have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties = parties
        self._stage = _FILLING
        self._count = 0         # tasks inside wait()

    @property
    def _state(self):
        from asyncio import _states
        return _states.BarrierState(self._stage)

    def __repr__(self):
        state = self._stage
        if not self.broken:
            state += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{object.__repr__(self)[1:-1]} [{state}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    @property
    def parties(self):
        """How many must come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many have."""
        return self._count if self._stage is _FILLING else 0

    @property
    def broken(self):
        """Has it been aborted?"""
        return self._stage is _BROKEN

    async def wait(self):
        """Waits for the others; answers with a number from 0, a different one for each."""
        async with self._cond:
            # Those of the last round leave first.
            await self._cond.wait_for(lambda: self._stage not in (_DRAINING, _RESETTING))
            if self._stage is _BROKEN:
                raise exceptions.BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._stage = _DRAINING
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._stage is not _FILLING)
                    if self._stage in (_BROKEN, _RESETTING):
                        raise exceptions.BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                self._last_one_out()

    def _last_one_out(self):
        if self._count == 0:
            if self._stage in (_RESETTING, _DRAINING):
                self._stage = _FILLING
            self._cond.notify_all()

    async def reset(self):
        """Sends away, with an error, those who wait; the barrier is as new."""
        async with self._cond:
            if self._count > 0:
                self._stage = _RESETTING
            else:
                self._stage = _FILLING
            self._cond.notify_all()

    async def abort(self):
        """Breaks it: every wait, now and later, ends in an error."""
        async with self._cond:
            self._stage = _BROKEN
            self._cond.notify_all()


def __getattr__(name):
    # The enum is made when somebody asks for it.
    if name == "_BarrierState":
        from asyncio import _states
        return _states.BarrierState
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
