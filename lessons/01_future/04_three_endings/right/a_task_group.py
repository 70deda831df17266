import asyncio


async def waiter(name, fut):
    try:
        print(name, "result:", await fut)
    except ValueError as error:
        print(name, "exception:", error)
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    loop = asyncio.get_running_loop()
    one = loop.create_future()
    two = loop.create_future()
    three = loop.create_future()
    async with asyncio.TaskGroup() as group:
        for name, fut in (("one", one), ("two", two), ("three", three)):
            group.create_task(waiter(name, fut))
    print("all done:", one.done(), two.done(), three.done())


asyncio.run(main())
