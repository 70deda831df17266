import asyncio


async def save():
    await asyncio.sleep(2)
    print("saved")
    return "ok"


async def request(saving):
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("request: gone")
        raise


async def main():
    saving = asyncio.create_task(save(), name="save")
    task = asyncio.create_task(request(saving), name="request")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task, saving])
    print("request cancelled:", task.cancelled(), "save cancelled:", saving.cancelled())


asyncio.run(main())
