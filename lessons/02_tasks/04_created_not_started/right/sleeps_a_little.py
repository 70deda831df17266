import asyncio


async def child():
    print("child starts")


async def main():
    task = asyncio.create_task(child())
    print("created")
    await asyncio.sleep(0.01)
    print("still in main")
    await asyncio.sleep(0)
    print("one turn later, done:", task.done())


asyncio.run(main())
