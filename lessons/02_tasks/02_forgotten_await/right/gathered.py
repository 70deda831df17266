import asyncio


async def price():
    return 10


async def main():
    [total] = await asyncio.gather(price())
    print(total + 1)


asyncio.run(main())
