"""25000 tasks that sleep."""
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        for _ in range(25000):
            group.create_task(asyncio.sleep(1))


asyncio.run(main())
