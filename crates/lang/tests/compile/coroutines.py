async def f(x):
    await x
    y = await g(await x)
    return await y
