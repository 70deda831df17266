async def f(source):
    async for item in source:
        yield await item

async def g(source):
    return (x async for x in source), (await y for y in source)
