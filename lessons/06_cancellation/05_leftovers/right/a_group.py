import asyncio


async def background():
    try:
        await asyncio.sleep(2)
        print("background: finished")
    except asyncio.CancelledError:
        print("background: cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(background())
        await asyncio.sleep(1)
    print("main: ends")


asyncio.run(main())
