import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")


async def main():
    a = asyncio.create_task(job("A", 2))
    await job("B", 1)
    await a


asyncio.run(main())
