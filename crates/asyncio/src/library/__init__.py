"""asyncio (temporary)."""
import _asyncio
from _asyncio import *
from _asyncio import Future, Task, Handle, TimerHandle, EventLoop, CancelledError, InvalidStateError, get_event_loop, get_running_loop, new_event_loop, set_event_loop, current_task, all_tasks, ensure_future, isfuture, _set_result_unless_cancelled
async def sleep(delay, result=None):
    if delay <= 0:
        await _bare()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    h = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        h.cancel()
class _Bare:
    def __await__(self):
        yield
def _bare():
    return _Bare()
def create_task(coro, *, name=None, context=None):
    loop = get_running_loop()
    return loop.create_task(coro, name=name)
def run(main, *, debug=None):
    loop = new_event_loop()
    set_event_loop(loop)
    try:
        return loop.run_until_complete(main)
    finally:
        loop.close()
