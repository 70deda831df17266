import asyncio


async def background():
    try:
        await asyncio.sleep(2)
        print("background: finished")
    except asyncio.CancelledError:
        print("background: cancelled")
        raise


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(1)
    print("main: ends")
    await asyncio.gather(task)


asyncio.run(main())
