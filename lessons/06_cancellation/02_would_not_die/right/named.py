import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("stubborn: cleaning up")
        raise error
    return "still here"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled?", task.cancelled())


asyncio.run(main())
