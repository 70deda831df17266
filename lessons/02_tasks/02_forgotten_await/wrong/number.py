import asyncio


async def price():
    return 10


async def main():
    total = 10
    print(total + 1)


asyncio.run(main())
