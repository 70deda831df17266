import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    print("done?", fut.done())
    async def wait():
        return await fut

    print("got", await asyncio.create_task(wait()))
    print("done?", fut.done())


asyncio.run(main())
