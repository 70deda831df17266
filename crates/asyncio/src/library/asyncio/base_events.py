"""The parts of a loop that are easier said in Python: its executor, and what it ends with."""

from functools import partial

from _asyncio import BaseEventLoop, _add_loop_methods, _when_threads_end
from asyncio import events, futures, tasks, timeouts

__all__ = ("BaseEventLoop", "Server")


class Server(events.AbstractServer):
    """The name; start_server() is not available here."""


def _run_in_executor(loop, executor, func, *args):
    """`loop.run_in_executor()`: a future for what the function returns from a thread."""
    if loop.is_closed():
        raise RuntimeError("Event loop is closed")
    if executor is None:
        if loop._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")
        executor = loop._default_executor
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            executor = loop._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
    return futures.wrap_future(executor.submit(func, *args), loop=loop)


def _set_default_executor(loop, executor):
    """`loop.set_default_executor()`."""
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    loop._default_executor = executor


async def _shutdown_asyncgens(loop):
    """`loop.shutdown_asyncgens()`: closes the asynchronous generators that are still open."""
    generators = loop._open_asyncgens()
    if not generators:
        return
    results = await tasks.gather(*[generator.aclose() for generator in generators], return_exceptions=True)
    for result, generator in zip(results, generators):
        if isinstance(result, Exception):
            loop.call_exception_handler({
                "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                "exception": result,
                "asyncgen": generator,
            })


async def _shutdown_default_executor(loop, timeout=None):
    """`loop.shutdown_default_executor()`: waits until the last function in a thread has ended."""
    loop._executor_shutdown_called = True
    executor = loop._default_executor
    if executor is None:
        return
    joined = loop.create_future()
    _when_threads_end(executor, partial(
        loop.call_soon_threadsafe, futures._set_result_unless_cancelled, joined, None))
    try:
        async with timeouts.timeout(timeout):
            await joined
    except TimeoutError:
        import warnings
        warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.",
                      RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        executor.shutdown()


for _function in (_run_in_executor, _set_default_executor, _shutdown_asyncgens, _shutdown_default_executor):
    # As methods of the loop they go by the names that tasks and tracebacks show.
    _function.__name__ = _function.__name__[1:]
    _function.__qualname__ = f"BaseEventLoop.{_function.__name__}"
    _add_loop_methods(_function)
del _function
