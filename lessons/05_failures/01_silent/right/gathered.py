import asyncio


async def bad():
    raise ValueError("boom")


async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(1)
    print("main goes on")
    [error] = await asyncio.gather(task, return_exceptions=True)
    print(f"handled: {error}")


asyncio.run(main())
