import asyncio


async def source():
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def handle(i):
    await asyncio.sleep(1)
    print("handled", i)


async def main():
    async for i in source():
        await asyncio.create_task(handle(i))


asyncio.run(main())
