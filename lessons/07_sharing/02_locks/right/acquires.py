import asyncio


async def worker(name, lock):
    for i in range(2):
        await lock.acquire()
        try:
            print(name, i)
            await asyncio.sleep(0)
        finally:
            lock.release()


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("A", lock), worker("B", lock))


asyncio.run(main())
