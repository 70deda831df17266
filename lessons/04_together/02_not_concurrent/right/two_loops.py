import asyncio


async def job(i):
    await asyncio.sleep(1)
    return i


async def main():
    tasks = []
    for i in range(3):
        tasks.append(asyncio.create_task(job(i)))
    results = []
    for task in tasks:
        results.append(await task)
    print(results)


asyncio.run(main())
