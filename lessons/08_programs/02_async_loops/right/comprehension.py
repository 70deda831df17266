import asyncio


async def source():
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def handle(i):
    await asyncio.sleep(1)
    print("handled", i)


async def main():
    tasks = [asyncio.create_task(handle(i)) async for i in source()]
    for task in tasks:
        await task


asyncio.run(main())
