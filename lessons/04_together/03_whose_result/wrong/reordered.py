import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    results = await asyncio.gather(job("fast", 1), job("middle", 2), job("slow", 3))
    print(results)


asyncio.run(main())
