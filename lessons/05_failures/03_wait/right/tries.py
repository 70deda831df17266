import asyncio


async def bad():
    raise ValueError("boom")


async def slow():
    await asyncio.sleep(1000)


async def main():
    tasks = [asyncio.create_task(bad(), name="bad"), asyncio.create_task(slow(), name="slow")]
    done, pending = await asyncio.wait(tasks, timeout=1)
    print("done:", len(done), "pending:", len(pending))
    for task in done:
        try:
            await task
        except ValueError as error:
            print(repr(error))
    for task in pending:
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass


asyncio.run(main())
