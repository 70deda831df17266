# Waiting for a thread without a loop, and from a loop that is held by it.
import asyncio
import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor


def work(name, seconds):
    time.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    return name


future = concurrent.futures.Future()
print(future.done(), future.running(), future.cancelled(), future.cancel(), future.cancelled(), future.cancel())
for question in (future.result, future.exception):
    try:
        question()
    except concurrent.futures.CancelledError as error:
        print(repr(error))
try:
    future.set_result(1)
except concurrent.futures.InvalidStateError as error:
    print("InvalidStateError", str(error).split(":")[0])

pool = ThreadPoolExecutor(max_workers=1)
print(pool.submit(work, "one", 0.1).result(), time.monotonic())
bad = pool.submit(work, "bad", 0.1)
print(repr(bad.exception()), time.monotonic())
pool.shutdown()
try:
    pool.submit(work, "late", 1)
except RuntimeError as error:
    print(error)
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)


async def main():
    loop = asyncio.get_running_loop()
    first = loop.run_in_executor(None, work, "first", 0.2)
    print(await asyncio.wait_for(asyncio.to_thread(work, name="second", seconds=0.1), 1), loop.time())
    print(first.done(), await first, loop.time())
    try:
        await asyncio.to_thread(work, "bad", 0.1)
    except ValueError as error:
        print(repr(error))
    wrapped = asyncio.wrap_future(concurrent.futures.Future())
    print(wrapped, wrapped.cancel())
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(work, "late", 1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
