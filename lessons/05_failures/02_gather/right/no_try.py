import asyncio


async def slow():
    await asyncio.sleep(2)
    print("slow goes on")
    return "slow result"


async def bad():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def main():
    print(await asyncio.gather(slow(), bad(), return_exceptions=True))


asyncio.run(main())
