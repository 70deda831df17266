import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()
    try:
        print("result:", fut.result())
    except asyncio.InvalidStateError as error:
        print("too early:", error)
    fut.set_result(1)
    fut.set_result(2)
    print("result:", fut.result())


asyncio.run(main())
