"""Queues between tasks."""

from collections import deque
from heapq import heappop, heappush

from _asyncio import _get_at_once, _know_queues, _put_at_once
from asyncio import locks, mixins

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown")


_NOTHING = object()


class QueueEmpty(Exception):
    """get_nowait() finds nothing."""


class QueueFull(Exception):
    """put_nowait() finds no room."""


class QueueShutDown(Exception):
    """The queue takes, or gives, no more."""


class Queue(mixins._LoopBoundMixin):
    """First in, first out; with a maxsize above 0, put() waits for room."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()         # futures of tasks that wait in get()
        self._putters = deque()         # and in put()
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # What the kinds of queue do each in their own way.

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        """Wakes the first that still waits."""
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    __class_getitem__ = classmethod(type(list[int]))

    def _format(self):
        text = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            text += f" _queue={list(self._queue)!r}"
        if self._getters:
            text += f" _getters[{len(self._getters)}]"
        if self._putters:
            text += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            text += f" tasks={self._unfinished_tasks}"
        if self._is_shutdown:
            text += " shutdown"
        return text

    def qsize(self):
        """How many items it holds."""
        return len(self._queue)

    @property
    def maxsize(self):
        """How many it may hold; 0 is any number."""
        return self._maxsize

    def empty(self):
        """Does it hold nothing?"""
        return not self._queue

    def full(self):
        """Does it hold as many as it may?"""
        return False if self._maxsize <= 0 else self.qsize() >= self._maxsize

    async def put(self, item):
        """Puts an item in; waits for room."""
        if _put_at_once(self, item):
            return
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._wait_among(self._putters, self.full)
        return self.put_nowait(item)

    async def get(self):
        """Takes an item out; waits for one."""
        item = _get_at_once(self, _NOTHING)
        if item is not _NOTHING:
            return item
        while self.empty():
            if self._is_shutdown and self.empty():
                raise QueueShutDown
            await self._wait_among(self._getters, self.empty)
        return self.get_nowait()

    async def _wait_among(self, waiters, still_blocked):
        """Waits to be woken, first come first served."""
        waiter = self._get_loop().create_future()
        waiters.append(waiter)
        try:
            await waiter
        except:
            waiter.cancel()
            try:
                waiters.remove(waiter)
            except ValueError:
                pass    # it was woken, and cancelled before it could run
            if not still_blocked() and not waiter.cancelled():
                self._wakeup_next(waiters)      # its turn goes to the next
            raise

    def put_nowait(self, item):
        """Puts an item in, or raises QueueFull."""
        if _put_at_once(self, item):
            return
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    def get_nowait(self):
        """Takes an item out, or raises QueueEmpty."""
        item = _get_at_once(self, _NOTHING)
        if item is not _NOTHING:
            return item
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        """Says that the work on one item taken out is done."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Waits until the work on every item is done."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """Lets no more in; `immediate` drops what is inside, too."""
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        # Everybody who waits is to look again.
        for waiters in (self._getters, self._putters):
            while waiters:
                waiter = waiters.popleft()
                if not waiter.done():
                    waiter.set_result(None)


class PriorityQueue(Queue):
    """The least item first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()


_know_queues(Queue, locks.Event)
