# Ends: fine
import asyncio


async def main():
    f = asyncio.sleep(0)
    for _ in range(2000):
        f = asyncio.gather(f)
    await f


asyncio.run(main())
