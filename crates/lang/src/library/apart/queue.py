"""Queues between threads; there is one thread, so nothing can be waited for."""

from collections import deque
from heapq import heappop, heappush
from types import GenericAlias


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
        self._init()

    def _init(self):
        self.queue = deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return len(self.queue)

    def empty(self):
        return not self.queue

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
        return self._get()

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def shutdown(self, immediate=False):
        """Nothing more is put; what is there can be taken, or is thrown away at once."""
        self.is_shutdown = True
        while immediate and self.queue:
            self._get()
            self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError("deadlock: the only thread waits for tasks to be done")


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
