import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(job("A", 2))
        group.create_task(job("B", 1))


asyncio.run(main())
