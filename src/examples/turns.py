import asyncio


async def count(name, steps):
    for step in range(steps):
        print(name, step)
        await asyncio.sleep(0)  # give way: the others have their turn


async def main():
    tea = asyncio.create_task(count('tea', 3))
    toast = asyncio.create_task(count('toast', 3))
    await tea
    await toast


asyncio.run(main())
