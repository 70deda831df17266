async def f(source):
    async for item in source:
        if item:
            break
        continue
    else:
        item = None
    return [y async for y in source if await y]
