"""Making tasks, and the ways to wait for several things."""

from functools import partial

import _asyncio
from _machine import name_methods_as_python
from _asyncio import (
    CancelledError, Future, Task, current_task, get_running_loop, _enter_task, _leave_task, _swap_current_task,
)
from asyncio import base_tasks, coroutines, futures, timeouts
from asyncio.events import get_event_loop
from asyncio.queues import Queue

__all__ = (
    "Task", "create_task",
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
    "wait", "wait_for", "as_completed", "sleep",
    "gather", "shield", "ensure_future", "run_coroutine_threadsafe",
    "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory",
    "_register_task", "_unregister_task", "_enter_task", "_leave_task",
)

# Tasks of a program's own make; those of ours are known without.
_scheduled_tasks = set()
_eager_tasks = set()


def _register_task(task):
    """Makes a task of another make known to all_tasks()."""
    if not isinstance(task, Task):
        _scheduled_tasks.add(task)


def _register_eager_task(task):
    """The same for one that has begun at once."""
    if not isinstance(task, Task):
        _eager_tasks.add(task)


def _unregister_task(task):
    """Forgets it."""
    _scheduled_tasks.discard(task)


def _unregister_eager_task(task):
    """Forgets it."""
    _eager_tasks.discard(task)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = get_running_loop()
    found = _asyncio.all_tasks(loop)
    for task in [*_scheduled_tasks, *_eager_tasks]:
        if futures._get_loop(task) is loop and not task.done():
            found.add(task)
    return found


# There is one make of tasks: the names of CPython's two, in Python and in C, mean the same.
_CTask = Task


class _PyTask(Task):
    """CPython's task in Python: the same here, but for the names of its callbacks."""

    _is_python_task = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if name is None:
            _python_tasks[0] += 1
            name = f"Task-{_python_tasks[0]}"
        super().__init__(coro, loop=loop, name=name, context=context, eager_start=eager_start)


# Tasks in Python have numbers of their own.
_python_tasks = [0]
name_methods_as_python(_PyTask)
_PyTask.__name__ = _PyTask.__qualname__ = "Task"

_py_current_task = _c_current_task = current_task
_py_all_tasks = _c_all_tasks = all_tasks
_py_register_task = _c_register_task = _register_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_register_eager_task = _c_register_eager_task = _register_eager_task
_py_unregister_eager_task = _c_unregister_eager_task = _unregister_eager_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_py_swap_current_task = _c_swap_current_task = _swap_current_task

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


# -- making tasks ------------------------------------------------------------


def create_task(coro, *, name=None, context=None):
    """Makes a task of a coroutine: the running loop starts it in its next pass."""
    loop = get_running_loop()
    if context is None:
        # A task factory of a program need not know the argument `context`.
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; a task for a coroutine or another awaitable."""
    coroutine, ours = coro_or_future, False
    if type(coroutine) is coroutines._CoroutineType:
        pass        # the quick answer to the two questions below
    elif futures.isfuture(coroutine):
        if loop is not None and loop is not futures._get_loop(coroutine):
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coroutine
    elif not coroutines.iscoroutine(coroutine):
        if not coroutines._isawaitable(coroutine):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coroutine, ours = _wrap_awaitable(coroutine), True
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coroutine)
    except RuntimeError:
        # The loop is closed: the caller's coroutine is not to be reported as forgotten.
        if not ours:
            coroutine.close()
        raise


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks run up to their first wait at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def run_coroutine_threadsafe(coro, loop):
    """Hands a coroutine to a loop from another thread; answers with a future of concurrent.futures."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ConcurrentFuture
    future = ConcurrentFuture()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


# -- sleep -------------------------------------------------------------------


class _BareYield:
    """One turn for the others: neither a future nor a timer."""

    def __await__(self):
        yield


_bare_yield = _BareYield()


async def sleep(delay, result=None):
    """Waits that many seconds."""
    if delay <= 0:
        await _bare_yield
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


# -- wait, wait_for ----------------------------------------------------------


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures and tasks; answers with two sets, the done and the pending."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, get_running_loop())


def _release_waiter(waiter, *args):
    """Wakes who waits, unless something else has."""
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        enough = (
            left <= 0
            or return_when == FIRST_COMPLETED
            or (return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None)
        )
        if enough:
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


async def wait_for(fut, timeout):
    """Waits for one thing, at most that long; past it, cancels it and waits until it has ended."""
    if timeout is None or not timeout <= 0:
        async with timeouts.timeout(timeout):
            return await fut
    fut = ensure_future(fut)
    if fut.done():
        return fut.result()
    await _cancel_and_wait(fut)
    try:
        return fut.result()
    except CancelledError as error:
        raise TimeoutError from error


async def _cancel_and_wait(fut):
    # Waiting for `fut` itself would mix up its cancel with one of ours: hence a future between.
    waiter = get_running_loop().create_future()
    wake = partial(_release_waiter, waiter)
    fut.add_done_callback(wake)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(wake)


# -- as_completed ------------------------------------------------------------


class _AsCompletedIterator:
    """Hands out what has ended, in the order in which it ended, to `for` and to `async for`."""

    def __init__(self, aws, timeout):
        self._done = Queue()
        self._timeout_handle = None
        loop = get_event_loop()
        # In a set, as equal awaitables count once; in a dict, to keep the order of the arguments.
        todo = {ensure_future(aw, loop=loop) for aw in dict.fromkeys(aws)}
        for f in todo:
            f.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._todo_left:
            raise StopAsyncIteration
        self._todo_left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        self._todo_left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for f in self._todo:
            f.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)     # an empty place for each that did not come in time
        self._todo.clear()

    def _handle_completion(self, f):
        if not self._todo:
            return      # after the time limit
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f


def as_completed(fs, *, timeout=None):
    """Goes through awaitables in the order in which they end."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs) or (
            coroutines._isawaitable(fs) and not hasattr(fs, "__iter__")):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


# -- gather, shield ----------------------------------------------------------


class _GatheringFuture(Future):
    """What gather() answers with: its cancel is one for each of the children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        answers = [child.cancel(msg=msg) for child in self._children]
        if any(answers):
            # The children end first; then this one is cancelled, whatever return_exceptions says.
            self._cancel_requested = True
            return True
        return False


def gather(*coros_or_futures, return_exceptions=False):
    """Runs awaitables side by side; answers with their results, in the order of the arguments."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    outer = None
    loop = None
    left = 0

    def _done_callback(fut):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            if not fut.cancelled():
                fut.exception()     # somebody has asked for it: no report when it dies
            return
        if not return_exceptions:
            error = fut._make_cancelled_error() if fut.cancelled() else fut.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if left:
            return
        if outer._cancel_requested:
            outer.set_exception(fut._make_cancelled_error())
        else:
            outer.set_result(_outcomes(children))

    future_of = {}
    children = []
    ended = []
    for arg in coros_or_futures:
        fut = future_of.get(arg)
        if fut is None:
            fut = future_of[arg] = ensure_future(arg, loop=loop)
            if loop is None:
                loop = futures._get_loop(fut)
            if fut is not arg:
                # Ours: nobody else can wait for it, so its loss is no news.
                fut._log_destroy_pending = False
            left += 1
            if fut.done():
                ended.append(fut)
            else:
                fut.add_done_callback(_done_callback)
        children.append(fut)
    outer = _GatheringFuture(children, loop=loop)
    for fut in ended:
        _done_callback(fut)
    return outer


def _outcomes(children):
    """How they ended, each as a value."""
    outcomes = []
    for fut in children:
        if fut.cancelled():
            outcomes.append(CancelledError("" if fut._cancel_message is None else fut._cancel_message))
            continue
        error = fut.exception()
        outcomes.append(fut.result() if error is None else error)
    return outcomes


def shield(arg):
    """Waits for something without handing a cancel on to it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()       # somebody has asked for it
            return
        if inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer
