# Ends: fine
import asyncio


async def f(task):
    if task:
        await task
    else:
        await asyncio.sleep(1)


async def main():
    task = None
    for _ in range(5000):
        task = asyncio.create_task(f(task))
    await asyncio.sleep(0)
    repr(task)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
