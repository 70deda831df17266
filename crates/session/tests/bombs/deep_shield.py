# Ends: fine
import asyncio


async def main():
    f = asyncio.sleep(0.1)
    for _ in range(2000):
        f = asyncio.shield(f)
    f.cancel()
    try:
        await f
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
