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
    tasks = [asyncio.create_task(waiter(name, fut)) for name, fut in [("one", one), ("two", two), ("three", three)]]
    await asyncio.wait(tasks)
    print("all done:", one.done(), two.done(), three.done())


asyncio.run(main())
