import asyncio, time


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(1)


async def rude():
    print("rude: start")
    await asyncio.get_running_loop().run_in_executor(None, time.sleep, 3)
    print("rude: end")


async def main():
    await asyncio.gather(ticker(), rude())


asyncio.run(main())
