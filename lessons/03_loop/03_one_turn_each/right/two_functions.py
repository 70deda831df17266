import asyncio


async def count_at_once(name):
    for i in range(3):
        print(name, i)


async def count(name):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(count_at_once("A"), count("B"))


asyncio.run(main())
