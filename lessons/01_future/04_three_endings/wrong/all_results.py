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
    one.set_result(1)
    two.set_result(2)
    three.set_result(3)
    await asyncio.gather(waiter("one", one), waiter("two", two), waiter("three", three))
    print("all done:", one.done(), two.done(), three.done())


asyncio.run(main())
