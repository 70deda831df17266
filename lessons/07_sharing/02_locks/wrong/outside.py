import asyncio


async def worker(name, lock):
    for i in range(2):
        async with lock:
            print(name, i)
        await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("A", lock), worker("B", lock))


asyncio.run(main())
