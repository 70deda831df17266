import asyncio


def outer(loop):
    print("outer")
    loop.call_soon(print, "scheduled by outer")


async def main():
    loop = asyncio.get_running_loop()
    print("scheduled")
    loop.call_soon(print, "second")
    loop.call_soon(outer, loop)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
