import asyncio


async def crunch(name):
    total = 0
    for i in range(3):
        total += sum(range(1000))
        print(name, "step", i)
        if i < 2:
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(crunch("A"), crunch("B"))


asyncio.run(main())
