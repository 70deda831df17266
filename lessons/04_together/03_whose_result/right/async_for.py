import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    results = []
    async for task in asyncio.as_completed([job("slow", 3), job("fast", 1), job("middle", 2)]):
        results.append(task.result())
    print(results)


asyncio.run(main())
