"""100 tasks, each of which gives the loop a turn 200 times."""
import asyncio


async def turn():
    for _ in range(200):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[turn() for _ in range(100)])


asyncio.run(main())
