import asyncio


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        print("put", i)


async def consumer(queue):
    for _ in range(4):
        item = await queue.get()
        print("got", item)
        await asyncio.sleep(1)


async def main():
    queue = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue))
        group.create_task(consumer(queue))


asyncio.run(main())
