import asyncio


async def job(i):
    await asyncio.sleep(1)
    return i


async def main():
    results = []

    async def collect(i):
        results.append(await job(i))

    await asyncio.gather(*(collect(i) for i in range(3)))
    print(results)


asyncio.run(main())
