import asyncio

balance = 0


async def deposit(lock):
    global balance
    seen = balance
    await asyncio.sleep(0)
    async with lock:
        balance = seen + 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(deposit(lock) for _ in range(10)))
    print(balance)


asyncio.run(main())
