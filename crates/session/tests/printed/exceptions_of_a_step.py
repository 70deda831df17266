# What is thrown into a task lives until its step has ended, and with it what the frames of its traceback hold.
import asyncio


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def worker(name):
    thing = Thing(name)
    await asyncio.sleep(1)


async def failing(name):
    thing = Thing(name)
    await asyncio.sleep(0.01)
    raise ValueError(name)


async def next_step():
    print("the same step")
    await asyncio.sleep(0)
    print("the next step")


async def main():
    cancelled = asyncio.create_task(worker("cancelled"))
    await asyncio.sleep(0)
    cancelled.cancel()
    try:
        await cancelled
    except asyncio.CancelledError:
        print("cancelled")
    await next_step()
    try:
        await asyncio.create_task(failing("awaited"))
    except ValueError:
        print("failed")
    await next_step()
    try:
        await asyncio.wait_for(worker("late"), 0.01)
    except TimeoutError:
        print("timed out")
    await next_step()
    asyncio.current_task().cancel()
    try:
        await worker("own")
    except asyncio.CancelledError:
        print("cancelled oneself")
    await next_step()
    timer = asyncio.get_running_loop().call_at(9, print)
    print(timer)
    timer.cancel()


asyncio.run(main())
