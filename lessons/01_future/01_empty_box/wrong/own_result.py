import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print("done?", fut.done())
    fut.set_result("hello")
    print("got", await fut)
    print("done?", fut.done())


asyncio.run(main())
