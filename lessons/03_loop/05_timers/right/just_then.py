import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(3, print, "C after 3")
    loop.call_later(1, print, "A after 1")
    loop.call_later(2.5, print, "B after 2")
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon")
    await asyncio.sleep(2.5)


asyncio.run(main())
