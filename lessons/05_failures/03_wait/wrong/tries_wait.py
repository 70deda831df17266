import asyncio


async def bad():
    raise ValueError("boom")


async def slow():
    await asyncio.sleep(1000)


async def main():
    tasks = [asyncio.create_task(bad(), name="bad"), asyncio.create_task(slow(), name="slow")]
    try:
        done, pending = await asyncio.wait(tasks, timeout=1)
    except ValueError as error:
        print(repr(error))
    print("done:", len(done), "pending:", len(pending))


asyncio.run(main())
