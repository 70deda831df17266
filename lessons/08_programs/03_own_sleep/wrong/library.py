import asyncio


async def my_sleep(seconds):
    await asyncio.sleep(seconds)


async def main():
    task = asyncio.create_task(my_sleep(2))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    await my_sleep(2)
    print("main ends")


asyncio.run(main())
