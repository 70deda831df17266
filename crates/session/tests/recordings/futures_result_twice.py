import asyncio
import traceback


async def fails():
    raise ValueError("once")


def names(error):
    return [frame.name for frame in traceback.extract_tb(error.__traceback__)]


async def main():
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    for _ in range(3):
        try:
            task.result()
        except ValueError as error:
            print(names(error))
    print(names(task.exception()))
    await task


asyncio.run(main())
