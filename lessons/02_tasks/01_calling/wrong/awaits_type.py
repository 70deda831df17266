import asyncio


async def greet():
    print("hello")
    return 42


async def main():
    c = await greet()
    print(type(c).__name__)


asyncio.run(main())
