import asyncio


async def source():
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def handle(i):
    await asyncio.sleep(1)
    print("handled", i)


async def main():
    tasks = []
    async for i in source():
        tasks.append(asyncio.create_task(handle(i)))
    await asyncio.gather(*tasks)


asyncio.run(main())
