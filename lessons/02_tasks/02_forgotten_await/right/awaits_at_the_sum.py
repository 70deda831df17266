import asyncio


async def price():
    return 10


async def main():
    total = price()
    print(await total + 1)


asyncio.run(main())
