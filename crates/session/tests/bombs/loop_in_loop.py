# Ends: RuntimeError
import asyncio


async def f():
    asyncio.get_running_loop().run_forever()


asyncio.run(f())
