import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    results = [await done for done in asyncio.as_completed([job("slow", 3), job("fast", 1), job("middle", 2)])]
    print(results)


asyncio.run(main())
