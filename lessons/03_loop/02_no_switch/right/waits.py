import asyncio


async def waiter(fut):
    print("waiter: got", await fut)


async def main():
    fut = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(fut))
    await asyncio.sleep(0)
    fut.set_result("x")
    print("main: result set")
    await asyncio.wait([task])
    print("main: waiter done?", task.done())
    await asyncio.sleep(0)
    print("main: one turn later")


asyncio.run(main())
