import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")


async def main():
    await asyncio.gather(job("A", 2), job("B", 1))


asyncio.run(main())
