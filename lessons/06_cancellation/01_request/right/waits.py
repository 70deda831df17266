import asyncio


async def sleeper():
    try:
        await asyncio.sleep(10)
    finally:
        print("sleeper: cleaning up")


async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("main: done?", task.done())


asyncio.run(main())
