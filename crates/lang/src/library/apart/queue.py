"""Queues between threads. What a thread puts is there from the time on at which it does so on its clock; what another thread
would put later cannot be waited for."""

from collections import deque
from heapq import heappop, heappush
from types import GenericAlias


try:
    from _asyncio import _sleep_until, _thread_time as _now
except ImportError:
    # Without threads there is no time.
    def _now():
        return 0.0

    def _sleep_until(when):
        pass


class Empty(Exception):
    pass


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class Queue:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.is_shutdown = False
        self._times, self._done_at = deque(), 0.0
        self._init()

    def _init(self):
        self.queue = deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        now = _now()
        return sum(when <= now for when in self._times)

    def empty(self):
        return not self.qsize()

    def full(self):
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item, block=True, timeout=None):
        if self.is_shutdown:
            raise ShutDown
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            if block and timeout is None:
                raise RuntimeError("deadlock: the only thread waits for room in a queue")
            raise Full
        self._put(item)
        self._times.append(_now())
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if self.is_shutdown and not self.queue:
            raise ShutDown
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self.queue:
            if block and timeout is None:
                raise RuntimeError("deadlock: the only thread waits for an item of a queue")
            raise Empty
        now, when = _now(), min(self._times)
        if when > now and (not block or timeout is not None and timeout < when - now):
            _sleep_until(now + (timeout or 0) * block)
            raise Empty
        _sleep_until(max(now, when))
        self._times.remove(when)
        return self._get()

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1
        self._done_at = _now()

    def shutdown(self, immediate=False):
        """Nothing more is put; what is there can be taken, or is thrown away at once."""
        self.is_shutdown = True
        while immediate and self.queue:
            self._get()
            self._times.popleft()
            self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError("deadlock: the only thread waits for tasks to be done")
        _sleep_until(max(_now(), self._done_at))


class LifoQueue(Queue):
    def _init(self):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    def _init(self):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class SimpleQueue:
    def __init__(self):
        self._queue = Queue()
        self.empty, self.qsize, self.get = self._queue.empty, self._queue.qsize, self._queue.get
        self.get_nowait = self._queue.get_nowait

    def put(self, item, block=True, timeout=None):
        self._queue.put(item)

    put_nowait = put

    __class_getitem__ = classmethod(GenericAlias)
