async def f(lock):
    async with lock as (a, b), other():
        return await a
