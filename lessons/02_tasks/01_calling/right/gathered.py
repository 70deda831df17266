import asyncio


async def greet():
    print("hello")
    return 42


async def main():
    c = greet()
    print(type(c).__name__)
    [answer] = await asyncio.gather(c)
    print(answer)


asyncio.run(main())
