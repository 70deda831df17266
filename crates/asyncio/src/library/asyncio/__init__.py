"""asyncio, as programs import it: every public name of its modules."""

from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.protocols import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.streams import *
from asyncio.subprocess import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.threads import *
from asyncio.timeouts import *
from asyncio.transports import *
from asyncio.unix_events import *

from asyncio import (
    base_events, base_futures, constants, coroutines, events, exceptions, futures, locks, mixins,
    protocols, queues, runners, streams, subprocess, taskgroups, tasks, threads, timeouts, transports, unix_events,
)

__all__ = (
    base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__ + futures.__all__
    + locks.__all__ + protocols.__all__ + runners.__all__ + queues.__all__ + streams.__all__
    + subprocess.__all__ + tasks.__all__ + taskgroups.__all__ + threads.__all__ + timeouts.__all__
    + transports.__all__ + unix_events.__all__
    + (
        "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "MultiLoopChildWatcher",
        "ThreadedChildWatcher",
    )
)


def __getattr__(name):
    if name in unix_events._CHILD_WATCHERS and name in __all__:
        return getattr(unix_events, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
