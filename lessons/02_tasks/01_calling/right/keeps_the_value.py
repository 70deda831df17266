import asyncio


async def greet():
    print("hello")
    return 42


async def main():
    c = greet()
    print(type(c).__name__)
    value = await c
    print(value)


asyncio.run(main())
