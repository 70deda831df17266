import asyncio


async def background():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        pass
    print("background: finished")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(1)
    print("main: ends")


asyncio.run(main())
