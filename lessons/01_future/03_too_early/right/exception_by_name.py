import asyncio
from asyncio import InvalidStateError


async def main():
    fut = asyncio.get_running_loop().create_future()
    try:
        print("result:", fut.result())
    except InvalidStateError as error:
        print("too early:", error)
    fut.set_result(1)
    try:
        fut.set_result(2)
    except InvalidStateError as error:
        print("too late:", error)
    print("result:", fut.result())


asyncio.run(main())
