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
        tasks = [asyncio.create_task(slow()), asyncio.create_task(bad())]
        print(await asyncio.gather(*tasks, return_exceptions=True))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(3)


asyncio.run(main())
