import asyncio


async def job(i):
    await asyncio.sleep(1)
    return i


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job(i)) for i in range(3)]
    results = [task.result() for task in tasks]
    print(results)


asyncio.run(main())
