import asyncio


async def greet():
    print("hello")
    return 42


async def main():
    c = greet()
    print(type(c).__name__)
    print(await asyncio.create_task(c))


asyncio.run(main())
