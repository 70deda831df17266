import asyncio


def price():
    return 10


async def main():
    total = price()
    print(total + 1)


asyncio.run(main())
