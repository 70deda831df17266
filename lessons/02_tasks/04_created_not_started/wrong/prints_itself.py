import asyncio


async def child():
    print("child starts")


async def main():
    print("created")
    await child()
    print("still in main")
    print("one turn later, done:", True)


asyncio.run(main())
