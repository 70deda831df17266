"""The parts of a loop that are easier said in Python: its executor, and what it ends with."""

import sys
from functools import partial

from _asyncio import BaseEventLoop, _add_methods, _when_threads_end
from _reports import is_logging_quiet, report_plainly
from asyncio import _own_passes, events, futures, network, tasks, timeouts
from asyncio.network import Server

__all__ = ("BaseEventLoop", "Server")


# So many timers, and such a part of them cancelled: then CPython tidies its heap.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5


def __getattr__(name):
    # Only who asks for the logger pays for logging.
    if name == "logger":
        from asyncio.log import logger
        return logger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _log_error(text, error, is_handled=False):
    if is_logging_quiet():
        report_plainly("ERROR", "asyncio", text, error)
        return
    exc_info = is_handled if is_handled or error is None else (type(error), error, error.__traceback__)
    sys.modules[__name__].logger.error(text, exc_info=exc_info)


def _warn_of_slow_callback(self, shown, seconds):
    """Debug mode: a callback took longer than `slow_callback_duration`."""
    text = "Executing %s took %.3f seconds"
    if is_logging_quiet():
        report_plainly("WARNING", "asyncio", text % (shown, seconds))
    else:
        sys.modules[__name__].logger.warning(text, shown, seconds)


def _default_exception_handler(self, context):
    """`loop.default_exception_handler()`: a message, and a line for each further entry in alphabetical order."""
    lines = [context.get("message") or "Unhandled exception in event loop"]
    for key in sorted(context):
        if key in ("message", "exception"):
            continue
        value = context[key]
        if key in ("source_traceback", "handle_traceback"):
            import traceback
            what = "Object" if key == "source_traceback" else "Handle"
            text = f"{what} created at (most recent call last):\n" + "".join(traceback.format_list(value)).rstrip()
        else:
            text = repr(value)
        lines.append(f"{key}: {text}")
    _log_error("\n".join(lines), context.get("exception"))


def _call_exception_handler(self, context):
    """`loop.call_exception_handler()`: the program's handler, in the context of what failed; or the default one."""
    handler = self._exception_handler
    if handler is None:
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            _log_error("Exception in default exception handler", error, is_handled=True)
        return
    try:
        failed = next((context[key] for key in ("task", "future", "handle") if context.get(key) is not None), None)
        own = failed.get_context() if hasattr(failed, "get_context") else None
        if hasattr(own, "run"):
            own.run(handler, self, context)
        else:
            handler(self, context)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        _handler_failed(self, context, error)


def _handler_failed(self, context, error):
    try:
        self.default_exception_handler({
            "message": "Unhandled error in exception handler",
            "exception": error,
            "context": context,
        })
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as second:
        _log_error("Exception in default exception handler while handling an unexpected error in custom exception handler",
                   second, is_handled=True)


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
    # An executor of a program's own, or one whose `submit()` is, is asked; else the function runs at once, on its own clock.
    submit = executor.submit
    if getattr(submit, "__func__", None) is _pool_class().submit:
        submit = executor._submit_at_once
    return futures.wrap_future(submit(func, *args), loop=loop)


def _pool_class():
    from concurrent.futures import ThreadPoolExecutor
    return ThreadPoolExecutor


def _shut_down_in_thread(executor, tell):
    """For a `shutdown()` of a program's own, which may take its time."""
    from threading import Thread

    def shut_down():
        executor.shutdown(wait=True)
        tell()

    Thread(target=shut_down).start()


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
    tell = partial(loop.call_soon_threadsafe, futures._set_result_unless_cancelled, joined, None)
    is_ours = getattr(executor.shutdown, "__func__", None) is _pool_class().shutdown
    if is_ours:
        _when_threads_end(executor, tell)
    else:
        _shut_down_in_thread(executor, tell)
    try:
        async with timeouts.timeout(timeout):
            await joined
    except TimeoutError:
        import warnings
        warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.",
                      RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        if is_ours:
            executor.shutdown()


def _for_others_to_write(name):
    """A method that CPython's base class leaves to those that know sockets."""

    def missing(self, *args, **kwargs):
        raise NotImplementedError

    missing.__name__ = name
    return missing


async def _make_subprocess_transport(self, *args, **kwargs):
    raise NotImplementedError


_NAMES_FOR_OTHERS = (
    "_process_events", "_write_to_self", "_make_socket_transport", "_make_ssl_transport", "_make_datagram_transport", "_make_read_pipe_transport",
    "_make_write_pipe_transport",
)


def _not_here(name, why):
    """A method of loops that has to do with the world outside."""

    def missing(self, *args, **kwargs):
        raise NotImplementedError(f"loop.{name}() is not available here: {why}")

    missing.__name__ = missing.__qualname__ = name
    return missing


_NO_SOCKETS = "there are no sockets in a page"
_NO_CHILDREN = "a page has no child processes"
_MISSING = (
    ("add_reader", _NO_SOCKETS), ("remove_reader", _NO_SOCKETS), ("add_writer", _NO_SOCKETS), ("remove_writer", _NO_SOCKETS),
    ("sock_recv", _NO_SOCKETS), ("sock_recv_into", _NO_SOCKETS), ("sock_recvfrom", _NO_SOCKETS), ("sock_sendall", _NO_SOCKETS),
    ("sock_sendto", _NO_SOCKETS), ("sock_connect", _NO_SOCKETS), ("sock_accept", _NO_SOCKETS), ("sock_sendfile", _NO_SOCKETS),
    ("sendfile", _NO_SOCKETS), ("start_tls", _NO_SOCKETS), ("create_datagram_endpoint", _NO_SOCKETS),
    ("connect_accepted_socket", _NO_SOCKETS), ("getaddrinfo", _NO_SOCKETS), ("getnameinfo", _NO_SOCKETS),
    ("connect_read_pipe", _NO_CHILDREN), ("connect_write_pipe", _NO_CHILDREN),
    ("subprocess_exec", _NO_CHILDREN), ("subprocess_shell", _NO_CHILDREN),
)

_METHODS = (
    _default_exception_handler, _call_exception_handler, _run_in_executor, _set_default_executor, _shutdown_asyncgens, _shutdown_default_executor,
)
for _function in _METHODS + network.LOOP_METHODS + tuple(_not_here(*_row) for _row in _MISSING):
    # As methods of the loop they go by the names that tasks and tracebacks show.
    _function.__name__ = _function.__name__.lstrip("_")
    _function.__qualname__ = f"BaseEventLoop.{_function.__name__}"
    _add_methods(BaseEventLoop, _function)
_add_methods(BaseEventLoop, _warn_of_slow_callback, *_own_passes.METHODS)
for _function in (_make_subprocess_transport, *map(_for_others_to_write, _NAMES_FOR_OTHERS)):
    _function.__qualname__ = f"BaseEventLoop.{_function.__name__}"
    _add_methods(BaseEventLoop, _function)
del _function
