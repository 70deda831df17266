"""A pool of threads.

A function given to it runs at once, on a clock of its own; its result arrives when that clock says
so. With n workers, n functions run at a time: a function for which no worker is free begins when one is.
"""

from functools import partial

from _asyncio import _run_in_thread
from concurrent.futures import _base

__all__ = ("ThreadPoolExecutor",)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a pool failed."""


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
        self._initialized = 0       # workers that have called the initializer
        self._shutdown = False
        self._running = {}          # futures that have not ended, in the order of their begin
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._made}"
            ThreadPoolExecutor._made += 1
        self._thread_name_prefix = thread_name_prefix

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if kwargs:
            fn = partial(fn, **kwargs)
        if self._initializer is not None and self._initialized < self._max_workers:
            self._initialized += 1
            fn, args = _after, (self._initializer, self._initargs, fn, args)
        future = _base.Future()
        future.set_running_or_notify_cancel()
        self._running[future] = None
        future.add_done_callback(self._running.pop)
        if not _pools:
            import atexit
            atexit._before.insert(0, _wait_for_pools)
        _pools[self] = None
        _run_in_thread(self, self._max_workers, fn, args, future.set_result, future.set_exception)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more; waits until what it has taken has ended."""
        self._shutdown = True
        while wait and self._running:
            _base._wait_for_arrival(None)



_pools = {}     # those that have been given a function


def _wait_for_pools():
    """A program ends when its threads have."""
    for pool in _pools:
        pool.shutdown()


def _after(initializer, initargs, function, args):
    """A worker's first function comes after the initializer."""
    initializer(*initargs)
    return function(*args)
