import asyncio


async def worker(name, lock):
    for i in range(2):
        async with lock:
            print(name, i)
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("A", lock))
        group.create_task(worker("B", lock))


asyncio.run(main())
