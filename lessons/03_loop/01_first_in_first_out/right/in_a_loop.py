import asyncio


def outer(loop):
    print("outer")
    loop.call_soon(print, "scheduled by outer")


async def main():
    loop = asyncio.get_running_loop()
    for call in [(print, "second"), (outer, loop)]:
        loop.call_soon(*call)
    print("scheduled")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
