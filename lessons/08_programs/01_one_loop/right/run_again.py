import asyncio


async def inner():
    return 1


async def main():
    print(await inner())


asyncio.run(main())

loop = asyncio.new_event_loop()
print(loop.run_until_complete(inner()))
loop.close()
print(asyncio.run(inner()))
