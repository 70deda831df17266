import asyncio


async def bad():
    raise ValueError("boom")


async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(1)
    print("main goes on")
    print("handled:", task.exception())


asyncio.run(main())
