import asyncio


async def brew(what, seconds):
    print(what, 'begins')
    await asyncio.sleep(seconds)
    print(what, 'is ready')
    return what


async def main():
    # Three waits at once take as long as the longest, not as long as all.
    breakfast = await asyncio.gather(brew('coffee', 2), brew('egg', 3), brew('toast', 1))
    print(breakfast)


asyncio.run(main())
