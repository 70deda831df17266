import asyncio


async def slow():
    await asyncio.sleep(2)
    print("slow goes on")
    return "slow result"


async def bad():
    await asyncio.sleep(1)
    return "no error"


async def main():
    print(await asyncio.gather(slow(), bad()))
    await asyncio.sleep(3)


asyncio.run(main())
