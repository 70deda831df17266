import asyncio


async def count(name):
    for i in range(3):
        print(name, i)
        if name == "A":
            continue
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(count("A"), count("B"))


asyncio.run(main())
