import asyncio


async def my_sleep(seconds):
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    timer = loop.call_later(seconds, fut.set_result, None)
    timer.cancel()
    await fut


async def main():
    task = asyncio.create_task(my_sleep(2))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())
    await my_sleep(2)
    print("main ends")


asyncio.run(main())
