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
        print(repr(task.exception()))
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)


asyncio.run(main())
