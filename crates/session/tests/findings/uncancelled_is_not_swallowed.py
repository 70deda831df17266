import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    return "taken back"


async def cleaning():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.01)


async def main():
    tasks = [asyncio.create_task(careful()), asyncio.create_task(cleaning())]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("in time")


asyncio.run(main())
# finds nothing
