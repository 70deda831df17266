import asyncio


async def job(i):
    await asyncio.sleep(1)
    return i


async def main():
    results = []
    for i in range(3):
        task = asyncio.create_task(job(i))
        results.append(task)
    await asyncio.wait(results)
    print(results)


asyncio.run(main())
