import asyncio


async def patient():
    await asyncio.sleep(1)
    print('never reached')


async def greedy():
    await asyncio.sleep(0)
    while True:  # no await: control never goes back to the loop
        pass


async def main():
    await asyncio.gather(patient(), greedy())


asyncio.run(main())
