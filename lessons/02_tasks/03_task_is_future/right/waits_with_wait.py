import asyncio


async def work():
    await asyncio.sleep(1000)
    return "done by itself"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print("a Future?", isinstance(task, asyncio.Future))
    try:
        task.set_result("done from outside")
    except RuntimeError as error:
        print("refused:", error)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
