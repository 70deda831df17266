# Ends: fine
import asyncio


async def f():
    await asyncio.sleep(0.1)


async def main():
    tasks = [asyncio.create_task(f()) for _ in range(100_000)]
    await asyncio.gather(*tasks)
    print(len(tasks))


asyncio.run(main())
