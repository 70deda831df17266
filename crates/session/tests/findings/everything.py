import asyncio
import gc
import time


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    return "went on"


async def failing():
    raise ValueError("nobody asks")


async def forgotten():
    await asyncio.get_running_loop().create_future()


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await task
    await task
    lost = asyncio.create_task(failing())
    await asyncio.sleep(0.1)
    del lost
    stubborn()
    time.sleep(0.2)
    await asyncio.sleep(0)
    coro = forgotten()
    try:
        asyncio.run(coro)
    except RuntimeError:
        coro.close()
    asyncio.create_task(forgotten())
    await asyncio.sleep(0.1)
    gc.collect()


asyncio.run(main())
# finds: SwallowedCancellation Task-2
# finds: AwaitedDone Task-2
# finds: LoopBlocked 0.200
# finds: NeverRetrieved Task exception was never retrieved
# finds: NeverAwaited stubborn
# finds: NestedRun
# finds: LostTask Task was destroyed but it is pending!
