import asyncio


async def bad():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def slow():
    await asyncio.sleep(10)


async def main():
    try:
        await asyncio.gather(bad(), slow())
    except ValueError as errors:
        print("ValueErrors:", 1)


asyncio.run(main())
