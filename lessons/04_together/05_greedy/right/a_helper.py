import asyncio


async def give_way():
    await asyncio.sleep(0)


async def crunch(name):
    total = 0
    for i in range(3):
        total += sum(range(1000))
        print(name, "step", i)
        await give_way()


async def main():
    await asyncio.gather(crunch("A"), crunch("B"))


asyncio.run(main())
