import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")


async def main():
    await job("B", 1)
    await job("A", 1)


asyncio.run(main())
