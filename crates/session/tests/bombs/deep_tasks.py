# Ends: fine
import asyncio


async def f(n):
    if n:
        await asyncio.create_task(f(n - 1))


asyncio.run(f(5000))
