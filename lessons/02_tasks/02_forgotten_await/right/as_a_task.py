import asyncio


async def price():
    return 10


async def main():
    asking = asyncio.create_task(price())
    total = await asking
    print(total + 1)


asyncio.run(main())
