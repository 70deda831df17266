import asyncio

balance = 0


async def deposit():
    global balance
    seen = balance
    await asyncio.sleep(0)
    balance = seen + 1


async def safe(lock):
    async with lock:
        await deposit()


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(safe(lock) for _ in range(10)))
    print(balance)


asyncio.run(main())
