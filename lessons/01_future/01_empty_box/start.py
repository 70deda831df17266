import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print("done?", fut.done())
    print("got", await fut)
    print("done?", fut.done())


asyncio.run(main())
