import asyncio


async def worker(name, lock):
    for i in range(2):
        async with lock:
            await asyncio.sleep(0)
            print(name, i)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("A", lock), worker("B", lock))


asyncio.run(main())
