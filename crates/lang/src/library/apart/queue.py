"""Queues between threads."""

from collections import deque
from _machine import name_in_full as _name_in_full
from heapq import heappop, heappush
from types import GenericAlias

__all__ = ("Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue")

try:
    from _asyncio import _park, _thread_time as _now, _unpark
except ImportError:
    # Without threads nobody ends a wait.
    def _now():
        return 0.0

    def _park(key, deadline):
        if deadline is None:
            raise RuntimeError("this wait would never end: there are no other threads here")
        return False

    def _unpark(key):
        pass


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


class ShutDown(Exception):
    """The queue takes, or gives, no more."""


class Queue:
    """First in, first out."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self._room, self._items, self._done = object(), object(), object()      # what threads wait for
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.is_shutdown:
            raise ShutDown
        if not _wait(self._room, lambda: not self.full() or self.is_shutdown, block, timeout):
            raise Full
        if self.is_shutdown:
            raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1
        _unpark(self._items)

    def get(self, block=True, timeout=None):
        if self.is_shutdown and not self._qsize():
            raise ShutDown
        if not _wait(self._items, lambda: self._qsize() or self.is_shutdown, block, timeout):
            raise Empty
        if not self._qsize():
            raise ShutDown
        item = self._get()
        _unpark(self._room)
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1
        if not self.unfinished_tasks:
            _unpark(self._done)

    def join(self):
        """Waits until all that was put in has been worked on."""
        _wait(self._done, lambda: not self.unfinished_tasks, True, None)

    def shutdown(self, immediate=False):
        """Nothing more is put; what is there can be taken, or is thrown away at once."""
        self.is_shutdown = True
        while immediate and self._qsize():
            self._get()
            self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)
        for key in (self._room, self._items, self._done):
            _unpark(key)


def _wait(key, condition, block, timeout):
    """Waits until the condition is true; False where that is too late."""
    if not block:
        return condition()
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    deadline = None if timeout is None else _now() + timeout
    while not condition():
        if not _park(key, deadline):
            return condition()
    return True


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The least item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class SimpleQueue:
    """A queue without an end."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self):
        self._queue = Queue()
        self.empty, self.qsize, self.get = self._queue.empty, self._queue.qsize, self._queue.get
        self.get_nowait = self._queue.get_nowait

    def put(self, item, block=True, timeout=None):
        self._queue.put(item)

    put_nowait = put


SimpleQueue.__module__ = "_queue"
_name_in_full(SimpleQueue)
