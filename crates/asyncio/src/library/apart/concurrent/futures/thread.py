"""A pool of threads.

What `submit()` is given, workers take in turn, each a thread of its own. A function of `loop.run_in_executor()` runs at once
instead, on a clock of its own, where as many run at a time as there are workers.
"""

from collections import deque
from functools import partial

from _asyncio import _park, _run_in_thread, _unpark
from _reports import log as _log
from concurrent.futures import _base

__all__ = ("ThreadPoolExecutor",)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a pool failed."""


class _WorkItem:
    """A function that waits for a worker."""

    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            self = None     # else the error and this frame hold one another
        else:
            self.future.set_result(result)


class ThreadPoolExecutor(_base.Executor):
    """Calls functions in at most `max_workers` threads."""

    _made = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 32
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._initialized = 0       # functions that ran at once and called the initializer
        self._shutdown = False
        self._broken = False
        self._threads = set()
        self._idle = 0              # workers that wait for work
        self._work_queue = deque()
        self._running = {}          # futures of functions that ran at once, until they have ended
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._made}"
            ThreadPoolExecutor._made += 1
        self._thread_name_prefix = thread_name_prefix

    def _check_open(self):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if not _pools:
            import atexit
            atexit._before.insert(0, _wait_for_pools)
        _pools[self] = None

    def submit(self, fn, /, *args, **kwargs):
        self._check_open()
        future = _base.Future()
        self._work_queue.append(_WorkItem(future, fn, args, kwargs))
        if self._idle:
            self._idle -= 1
            _unpark(self, 1)
        elif len(self._threads) < self._max_workers:
            self._add_worker()
        return future

    def _add_worker(self):
        from threading import Thread
        worker = Thread(target=self._work, name=f"{self._thread_name_prefix}_{len(self._threads)}")
        self._threads.add(worker)
        worker.start()

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as error:
                _log("CRITICAL", "concurrent.futures", "Exception in initializer:", error)
                self._break()
                return
        while True:
            while self._work_queue:
                self._work_queue.popleft().run()
            if self._shutdown:
                return
            self._idle += 1
            _park(self, None)

    def _break(self):
        self._broken = "A thread initializer failed, the thread pool is not usable anymore"
        while self._work_queue:
            self._work_queue.popleft().future.set_exception(BrokenThreadPool(self._broken))

    def _submit_at_once(self, fn, *args):
        """For a loop: `fn` runs at once, on a clock of its own."""
        self._check_open()
        if self._initializer is not None and self._initialized < self._max_workers:
            self._initialized += 1
            fn, args = _after, (self._initializer, self._initargs, fn, args)
        future = _base.Future()
        future.set_running_or_notify_cancel()
        self._running[future] = None
        future.add_done_callback(self._running.pop)
        _run_in_thread(self, self._max_workers, fn, args, future.set_result, future.set_exception)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more; waits until what it has taken has ended."""
        self._shutdown = True
        while cancel_futures and self._work_queue:
            self._work_queue.popleft().future.cancel()
        self._idle = 0
        _unpark(self)
        if wait:
            for worker in [*self._threads]:
                worker.join()
            _base._wait_until(lambda: not self._running, None)


_pools = {}     # those that have been given a function


def _wait_for_pools():
    """A program ends when its threads have, but for those that nobody can wake any more."""
    for pool in [*_pools]:
        try:
            ThreadPoolExecutor.shutdown(pool)
        except RuntimeError:
            pass


def _after(initializer, initargs, function, args):
    """A worker's first function comes after the initializer."""
    initializer(*initargs)
    return function(*args)
