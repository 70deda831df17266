import asyncio
import time


async def clock():
    for _ in range(4):
        print('tick')
        await asyncio.sleep(0.5)


async def rude():
    await asyncio.sleep(0.75)
    print('working without giving way')
    time.sleep(2)  # holds the whole loop; await asyncio.sleep(2) would not
    print('done')


async def main():
    await asyncio.gather(clock(), rude())


asyncio.run(main())
