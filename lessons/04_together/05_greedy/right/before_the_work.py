import asyncio


async def crunch(name):
    total = 0
    for i in range(3):
        await asyncio.sleep(0)
        total += sum(range(1000))
        print(name, "step", i)


async def main():
    await asyncio.gather(crunch("A"), crunch("B"))


asyncio.run(main())
