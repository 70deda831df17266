import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    finally:
        print("stubborn: cleaning up")
    return "still here"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled?", task.cancelled())


asyncio.run(main())
