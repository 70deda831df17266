# Ends: ValueError
import asyncio


async def f():
    await c


c = f()
asyncio.run(c)
