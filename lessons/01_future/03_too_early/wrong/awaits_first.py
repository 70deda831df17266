import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()
    print("result:", await fut)
    fut.set_result(1)
    print("result:", fut.result())


asyncio.run(main())
