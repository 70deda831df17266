# An executor with a shutdown of its own, a signal module that refuses, a queue that is no number long, a token as a key.
import asyncio
import concurrent.futures
import contextvars
import signal
import time
import unittest.mock
import warnings


class Slow(concurrent.futures.ThreadPoolExecutor):
    def shutdown(self, wait=True, *, cancel_futures=False):
        print("shutdown", wait)
        if wait:
            time.sleep(0.3)
        super().shutdown(wait)


async def with_executor(timeout):
    loop = asyncio.get_running_loop()
    loop.set_default_executor(Slow(2))
    print(await loop.run_in_executor(None, lambda: "ran"))
    await loop.shutdown_default_executor(timeout)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for timeout in (None, 0.05):
        asyncio.run(with_executor(timeout))
    print([str(warning.message) for warning in caught])


async def nothing():
    return "without signals"


with asyncio.Runner() as runner, unittest.mock.patch.object(signal, "signal", side_effect=ValueError("not here")):
    print(runner.run(nothing()))


async def wrong():
    queue = asyncio.Queue("three")
    for call in (queue.full, lambda: queue.put_nowait(1)):
        try:
            call()
        except TypeError as error:
            print(error)
    variable = contextvars.ContextVar("variable")
    for thing in (variable.set(1), contextvars.copy_context()):
        try:
            print({thing: 1})
        except TypeError as error:
            print(error)
    print(len({variable}))


asyncio.run(wrong())
