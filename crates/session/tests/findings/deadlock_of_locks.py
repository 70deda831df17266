import asyncio


async def take(first, second):
    async with first:
        await asyncio.sleep(0)
        async with second:
            pass


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    one = asyncio.create_task(take(a, b))
    two = asyncio.create_task(take(b, a))
    await asyncio.wait({one, two})


asyncio.run(main())
# finds: Deadlock Task-2 Task-3
