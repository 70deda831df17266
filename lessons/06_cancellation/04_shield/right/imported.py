import asyncio
from asyncio import shield


async def save():
    await asyncio.sleep(2)
    print("saved")
    return "ok"


async def request(saving):
    await shield(saving)


async def main():
    saving = asyncio.create_task(save(), name="save")
    task = asyncio.create_task(request(saving), name="request")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task, saving])
    print("request cancelled:", task.cancelled(), "save cancelled:", saving.cancelled())


asyncio.run(main())
