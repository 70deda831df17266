import asyncio


async def background():
    try:
        await asyncio.sleep(2)
        print("background: finished")
    except asyncio.CancelledError:
        print("background: cancelled")
        raise


async def main():
    await background()
    print("main: ends")


asyncio.run(main())
