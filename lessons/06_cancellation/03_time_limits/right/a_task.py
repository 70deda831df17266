import asyncio


async def cleanup():
    await asyncio.sleep(2)
    print("job: cleaned up")


async def job():
    await asyncio.sleep(10)


async def main():
    try:
        await asyncio.wait_for(job(), timeout=1)
    except TimeoutError:
        print("main: too slow")
    cleaning = asyncio.create_task(cleanup())
    await cleaning


asyncio.run(main())
