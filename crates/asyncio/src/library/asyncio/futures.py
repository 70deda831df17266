"""Futures, and the bridge between asyncio's and those of concurrent.futures."""

from _asyncio import Future, InvalidStateError, CancelledError, _set_result_unless_cancelled, isfuture
from asyncio.events import get_event_loop

__all__ = ("Future", "wrap_future", "isfuture")


# There is one make of futures: the names of CPython's two mean the same.
_PyFuture = _CFuture = Future

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def _get_loop(fut):
    """The loop of a future, of ours or of another make."""
    try:
        get_loop = fut.get_loop
    except AttributeError:
        return fut._loop
    return get_loop()


def _as_asyncio_error(error):
    """The asyncio exception that says what one of concurrent.futures says."""
    from concurrent import futures as concurrent_futures
    if type(error) is concurrent_futures.CancelledError:
        return CancelledError(*error.args).with_traceback(error.__traceback__)
    if type(error) is concurrent_futures.InvalidStateError:
        return InvalidStateError(*error.args).with_traceback(error.__traceback__)
    return error


def _copy_future_state(source, dest):
    """Ends an asyncio future as the other, of either kind, has ended."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    error = source.exception()
    if error is None:
        dest.set_result(source.result())
    else:
        dest.set_exception(_as_asyncio_error(error))


def _set_concurrent_future_state(concurrent, source):
    """Ends a future of concurrent.futures as an asyncio future has ended."""
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is None:
        concurrent.set_result(source.result())
    else:
        concurrent.set_exception(_as_asyncio_error(error))


def _chain_future(source, destination):
    """Makes the end of `source` the end of `destination`, and a cancel of `destination` one of `source`.

    Each may be of either kind; what belongs to a loop is touched in that loop only.
    """
    from concurrent import futures as concurrent_futures
    for role, future in (("source", source), ("destination", destination)):
        if not isfuture(future) and not isinstance(future, concurrent_futures.Future):
            raise TypeError(f"A future is required for {role} argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def _call_check_cancel(destination):
        if not destination.cancelled():
            return
        if source_loop is None or source_loop is dest_loop:
            source.cancel()
        else:
            source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            _set_state(destination, source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """An asyncio future that ends as the given one of concurrent.futures does."""
    if isfuture(future):
        return future
    from concurrent import futures as concurrent_futures
    assert isinstance(future, concurrent_futures.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = get_event_loop()
    outer = loop.create_future()
    _chain_future(future, outer)
    return outer
