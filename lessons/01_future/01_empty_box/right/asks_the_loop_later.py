import asyncio


async def main():
    fut = asyncio.Future()
    print("done?", fut.done())
    print("got", await fut)
    print("done?", fut.done())


asyncio.run(main())
