"""Loops, tasks and doubles of which a program writes a part itself."""
import asyncio
import gc
import warnings
import weakref
from unittest import mock


class Sundial(asyncio.BaseEventLoop):
    """Its time goes on by a quarter with each pass; nothing is waited for."""

    def __init__(self):
        super().__init__()
        self.shadow = 0.0
        self.passes = 0

    def time(self):
        return self.shadow

    def _run_once(self):
        self.passes += 1
        super()._run_once()
        self.shadow += 0.25

    class Idle:
        def select(self, timeout):
            return []

    _selector = Idle()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class Ferry(asyncio.Task):
    pass


async def cross(seconds):
    await asyncio.sleep(seconds)
    return asyncio.get_running_loop().time()


dial = Sundial()
print(dial.run_until_complete(cross(1)), dial.passes > 4)
dial.close()


async def names():
    ferry = Ferry(cross(0))
    print(ferry.cancel.__qualname__, ferry.get_name.__qualname__, asyncio.get_running_loop().stop.__qualname__)
    print(len(asyncio.all_tasks()), ferry in asyncio.all_tasks())
    await ferry
    print(asyncio.isfuture(mock.Mock(spec=asyncio.Future)), asyncio.isfuture(mock.Mock()))
    for method in ("is_running", "time", "run_forever"):
        try:
            getattr(asyncio.AbstractEventLoop(), method)()
        except NotImplementedError as error:
            print(method, repr(error))


asyncio.run(names())


def stranded():
    class Cargo:
        pass

    async def sink():
        raise OSError("rocks")

    cargo = Cargo()
    loop = asyncio.new_event_loop()
    task = loop.create_task(sink())
    try:
        loop.run_until_complete(task)
    except OSError:
        pass
    loop.close()
    return weakref.ref(cargo)


cargo = stranded()
gc.collect()
print(cargo())

timer = asyncio.TimerHandle(7, print, (1, 2), asyncio.new_event_loop())
print(timer, timer.when(), timer._args, hash(timer) == hash(7))

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    asyncio.set_event_loop_policy(None)
    policy = asyncio.DefaultEventLoopPolicy()
    iterator = iter(asyncio.new_event_loop().create_future())
    try:
        iterator.throw(KeyError, KeyError("overboard"), None)
    except KeyError as error:
        print(error)
print([str(warning.message)[:40] for warning in seen if warning.category is DeprecationWarning])
