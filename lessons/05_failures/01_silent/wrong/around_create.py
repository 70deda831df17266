import asyncio


async def bad():
    raise ValueError("boom")


async def main():
    try:
        task = asyncio.create_task(bad())
    except ValueError as error:
        print("handled:", error)
    await asyncio.sleep(1)
    print("main goes on")


asyncio.run(main())
