"""Functions that block, beside the loop."""

import contextvars
from functools import partial

from _asyncio import get_running_loop

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Calls a function in a thread, with a copy of the current context, and waits for what it returns."""
    loop = get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, partial(context.run, func, *args, **kwargs))
