import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        try:
            print("handling", 12 // item)
        except Exception as error:
            print("failed:", error)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in (3, 4):
        queue.put_nowait(item)
    task = asyncio.create_task(worker(queue))
    try:
        await asyncio.wait_for(queue.join(), timeout=5)
        print("all done")
    except TimeoutError:
        print("join() never came back")
    task.cancel()


asyncio.run(main())
