import asyncio


async def worker(queue, results):
    while True:
        job = await queue.get()
        try:
            async with asyncio.timeout(2.5):
                await asyncio.sleep(job)
            results.append(f"{job} ok")
        except TimeoutError:
            results.append(f"{job} too slow")
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in (1, 2, 3, 1):
        queue.put_nowait(job)
    results = []
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(worker(queue, results)) for _ in range(3)]
        await queue.join()
        for task in workers:
            task.cancel()
    print(results)


asyncio.run(main())
