import asyncio


async def slow():
    await asyncio.sleep(2)
    print("slow goes on")
    return "slow result"


async def bad():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def main():
    try:
        results = await asyncio.gather(*[slow(), bad()], return_exceptions=True)
        print(results)
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(3)


asyncio.run(main())
