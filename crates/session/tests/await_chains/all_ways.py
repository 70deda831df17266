import asyncio


async def reach(stop):
    return await stop


async def hold(lock, stop):
    async with lock:
        await stop


async def locked(lock):
    async with lock:
        pass


async def gathered(stop):
    await asyncio.gather(reach(stop), asyncio.sleep(3))


async def grouped(stop):
    async with asyncio.TaskGroup() as group:
        group.create_task(reach(stop), name="member")


async def several(one, stop):
    await asyncio.wait({one, stop}, timeout=2)


async def completed(one):
    async for ended in asyncio.as_completed([one]):
        pass


async def notified(condition):
    async with condition:
        await condition.wait()


async def main():
    stop = asyncio.get_running_loop().create_future()
    lock, event, queue, condition = asyncio.Lock(), asyncio.Event(), asyncio.Queue(1), asyncio.Condition()
    semaphore, barrier = asyncio.Semaphore(0), asyncio.Barrier(2)
    full = asyncio.Queue(1)
    full.put_nowait(1)

    def task(coro, name):
        return asyncio.create_task(coro, name=name)

    holder = task(hold(lock, stop), "holder")
    one = task(reach(stop), "one")
    kept = [
        holder, one, task(locked(lock), "locked"), task(gathered(stop), "gathered"), task(grouped(stop), "grouped"),
        task(several(one, stop), "several"), task(completed(one), "completed"),
        task(asyncio.wait_for(reach(stop), 5), "limited"), task(reach(asyncio.shield(one)), "shielded"),
        task(event.wait(), "event"), task(queue.get(), "getter"), task(full.put(2), "putter"),
        task(full.join(), "joiner"), task(notified(condition), "notified"), task(semaphore.acquire(), "semaphore"),
        task(barrier.wait(), "barrier"), task(asyncio.sleep(7), "sleeper"),
    ]
    await asyncio.sleep(1)
    await asyncio.wait(kept)


asyncio.run(main())
# waits: Task-1 > Sleep
# waits: holder > Future stop
# waits: one > Future stop
# waits: locked > Lock lock > Task holder > Future stop
# waits: gathered > Gather[Task-2, Task-3]
# waits: grouped > TaskGroup group > Task member > Future stop
# waits: several (1.0) > Wait[stop, one]
# waits: completed > AsCompleted as_completed > Task one > Future stop
# waits: limited (4.0) > WaitFor > Future stop
# waits: shielded > Shield > Task one > Future stop
# waits: event > Event event
# waits: getter > QueueGet queue
# waits: putter > QueuePut full
# waits: joiner > QueueJoin full
# waits: notified > Condition condition
# waits: semaphore > Semaphore semaphore
# waits: barrier > Barrier barrier
# waits: sleeper (6.0) > Sleep
# waits: Task-2 > Future stop
# waits: Task-3 (2.0) > Sleep
# waits: member > Future stop
