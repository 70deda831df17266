# Ends: RecursionError
import asyncio


async def f(n):
    if n:
        await f(n - 1)
    await asyncio.sleep(0)


asyncio.run(f(5000))
