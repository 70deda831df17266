import asyncio

balance = 0


async def deposit():
    global balance
    lock = asyncio.Lock()
    async with lock:
        seen = balance
        await asyncio.sleep(0)
        balance = seen + 1


async def main():
    await asyncio.gather(*(deposit() for _ in range(10)))
    print(balance)


asyncio.run(main())
