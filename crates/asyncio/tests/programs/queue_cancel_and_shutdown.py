# Queues under cancel and shutdown: whose turn is it, what do they show.
import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(queue, queue.maxsize, queue.empty(), queue.full())
    getters = [asyncio.create_task(queue.get(), name=f"get{n}") for n in range(3)]
    await asyncio.sleep(0)
    print(queue)
    queue.put_nowait("first")
    getters[0].cancel()
    print(await asyncio.gather(*getters[:2], return_exceptions=True))
    queue.put_nowait("second")
    print(await getters[2])

    await queue.put(1)
    await queue.put(2)
    putters = [asyncio.create_task(queue.put(n)) for n in (3, 4)]
    await asyncio.sleep(0)
    print(queue)
    try:
        queue.put_nowait(5)
    except asyncio.QueueFull as error:
        print(repr(error))
    print(queue.get_nowait())
    putters[0].cancel()
    print(await asyncio.gather(*putters, return_exceptions=True), queue)
    joined = asyncio.create_task(queue.join())
    queue.shutdown()
    print(queue)
    for wrong in (queue.put(1), ):
        try:
            await wrong
        except asyncio.QueueShutDown as error:
            print(repr(error))
    while not queue.empty():
        print("left", await queue.get())
    print(queue)
    for _ in range(4):
        queue.task_done()
    await asyncio.sleep(0)
    print(queue)
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await joined
    try:
        await queue.get()
    except asyncio.QueueShutDown as error:
        print(repr(error))

    hurry = asyncio.Queue()
    hurry.put_nowait("lost")
    blocked = asyncio.create_task(hurry.join())
    await asyncio.sleep(0)
    hurry.shutdown(immediate=True)
    await blocked
    print(hurry)
    waiting = asyncio.LifoQueue()
    getter = asyncio.create_task(waiting.get())
    await asyncio.sleep(0)
    waiting.shutdown()
    print(await asyncio.gather(getter, return_exceptions=True), waiting)


asyncio.run(main())
