import asyncio


async def producer(queue):
    for i in range(4):
        await queue.put(i)
        print("put", i)
        await queue.join()


async def consumer(queue):
    for _ in range(4):
        item = await queue.get()
        print("got", item)
        await asyncio.sleep(1)
        queue.task_done()


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
