import asyncio


async def deeper(level):
    return await deeper(level + 1)


async def main():
    try:
        await deeper(0)
    except RecursionError as error:
        print('RecursionError:', error)


asyncio.run(main())
