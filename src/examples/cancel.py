import asyncio


async def guard():
    try:
        print('on guard')
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print('relieved: tidying up')
        raise
    finally:
        print('lamp off')


async def main():
    task = asyncio.create_task(guard())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('the guard has gone:', task.cancelled())


asyncio.run(main())
