"""A queue through which 10,000 items go."""
import asyncio


async def produce(queue):
    for number in range(10_000):
        await queue.put(number)


async def main():
    queue = asyncio.Queue(100)
    producer = asyncio.create_task(produce(queue))
    total = 0
    for _ in range(10_000):
        total += await queue.get()
    await producer
    assert total == 49_995_000


asyncio.run(main())
