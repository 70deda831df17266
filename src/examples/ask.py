import asyncio


async def count():
    for second in range(1, 30):
        await asyncio.sleep(1)
        print("second", second)


async def main():
    counting = asyncio.create_task(count())
    # input() alone would hold the loop up; in a thread it waits by itself.
    # Press Play, and take your time with the answer.
    name = await asyncio.to_thread(input, "Your name: ")
    counting.cancel()
    print("Hello,", name)


asyncio.run(main())
