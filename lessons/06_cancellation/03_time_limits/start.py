import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)
        print("job: cleaned up")


async def main():
    try:
        await asyncio.wait_for(job(), timeout=1)
    except TimeoutError:
        print("main: too slow")


asyncio.run(main())
