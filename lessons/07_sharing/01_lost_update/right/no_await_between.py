import asyncio

balance = 0


async def deposit():
    global balance
    await asyncio.sleep(0)
    balance = balance + 1


async def main():
    await asyncio.gather(*(deposit() for _ in range(10)))
    print(balance)


asyncio.run(main())
