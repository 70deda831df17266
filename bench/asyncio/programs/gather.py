"""gather() of 1,000 coroutines, ten times over."""
import asyncio


async def one(number):
    await asyncio.sleep(0)
    return number


async def main():
    for _ in range(10):
        assert sum(await asyncio.gather(*[one(number) for number in range(1_000)])) == 499_500


asyncio.run(main())
