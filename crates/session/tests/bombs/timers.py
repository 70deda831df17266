# Ends: fine
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for n in range(50_000):
        loop.call_later(n % 7, int).cancel()
    for n in range(20_000):
        loop.call_later(n % 7, int)
    await asyncio.sleep(8)


asyncio.run(main())
