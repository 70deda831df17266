# Every error text and every repr of the things that tasks share.
import asyncio


def attempt(what, *args, **options):
    try:
        print("ok", what(*args, **options))
    except BaseException as error:
        print(type(error).__name__, error)


async def attempt_await(awaitable):
    try:
        print("ok", await awaitable)
    except BaseException as error:
        print(type(error).__name__, error)


async def main():
    lock = asyncio.Lock()
    print(lock)
    attempt(lock.release)
    await lock.acquire()
    print(lock, lock.locked())
    waiting = [asyncio.create_task(lock.acquire(), name=f"w{n}") for n in range(3)]
    await asyncio.sleep(0)
    print(lock)
    waiting[0].cancel()
    waiting[1].cancel()
    lock.release()
    print(await asyncio.gather(*waiting, return_exceptions=True), lock)
    lock.release()

    event = asyncio.Event()
    print(event)
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print(event)
    event.set()
    event.set()
    print(event, await waiter, await event.wait())
    event.clear()
    print(event.is_set())

    condition = asyncio.Condition()
    print(condition)
    attempt(condition.notify)
    await attempt_await(condition.wait())
    await attempt_await(condition.wait_for(lambda: False))
    async with condition:
        print(condition, await condition.wait_for(lambda: "at once"))
        condition.notify_all()
    attempt(asyncio.Condition, lock=3)

    attempt(asyncio.Semaphore, -1)
    attempt(asyncio.BoundedSemaphore, -2)
    semaphore = asyncio.Semaphore(0)
    print(semaphore)
    semaphore.release()
    print(semaphore)
    async with semaphore:
        takers = [asyncio.create_task(semaphore.acquire()) for _ in range(2)]
        await asyncio.sleep(0)
        print(semaphore)
    for taker in takers:
        taker.cancel()
    print(await asyncio.gather(*takers, return_exceptions=True), semaphore)
    bounded = asyncio.BoundedSemaphore(2)
    attempt(bounded.release)

    attempt(asyncio.Barrier, 0)
    barrier = asyncio.Barrier(3)
    print(barrier)
    parties = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(barrier, barrier.n_waiting, barrier.parties)
    await barrier.reset()
    print(await asyncio.gather(*parties, return_exceptions=True), barrier)
    await barrier.abort()
    print(barrier, barrier.broken)
    await attempt_await(barrier.wait())
    second = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(second.wait(), second.wait())))


asyncio.run(main())

lock = asyncio.Lock()


async def hold():
    async with lock:
        other = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        other.cancel()


asyncio.run(hold())


async def again():
    async with lock:
        await lock.acquire()


try:
    asyncio.run(again())
except RuntimeError as error:
    print(error)
