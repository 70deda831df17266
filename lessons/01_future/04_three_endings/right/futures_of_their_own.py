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
    one = asyncio.Future()
    two = asyncio.Future()
    three = asyncio.Future()
    await asyncio.gather(waiter("one", one), waiter("two", two), waiter("three", three))
    print("all done:", one.done(), two.done(), three.done())


asyncio.run(main())
