import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print("done?", fut.done())
    value = await fut
    print("got", value)
    print("done?", fut.done())


asyncio.run(main())
