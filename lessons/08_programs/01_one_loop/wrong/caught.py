import asyncio


async def inner():
    return 1


async def main():
    try:
        print(asyncio.run(inner()))
    except RuntimeError:
        print(1)


asyncio.run(main())

loop = asyncio.new_event_loop()
print(loop.run_until_complete(inner()))
try:
    print(loop.run_until_complete(inner()))
except RuntimeError:
    print(1)
loop.close()
