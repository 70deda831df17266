import asyncio


async def count(name, gives_way):
    for i in range(3):
        print(name, i)
        if gives_way:
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(count("A", False), count("B", True))


asyncio.run(main())
