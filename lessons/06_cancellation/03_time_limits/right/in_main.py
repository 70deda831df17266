import asyncio


async def job():
    await asyncio.sleep(10)


async def main():
    try:
        await asyncio.wait_for(job(), timeout=1)
    except TimeoutError:
        print("main: too slow")
    await asyncio.sleep(2)
    print("job: cleaned up")


asyncio.run(main())
