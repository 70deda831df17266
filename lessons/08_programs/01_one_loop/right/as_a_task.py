import asyncio


async def inner():
    return 1


async def main():
    task = asyncio.create_task(inner())
    print(await task)


asyncio.run(main())

loop = asyncio.new_event_loop()
print(loop.run_until_complete(inner()))
print(loop.run_until_complete(inner()))
loop.close()
