# What gather, wait, wait_for, as_completed, shield, timeouts and groups say when they are used wrongly.
import asyncio


async def value(result, seconds=0.0):
    await asyncio.sleep(seconds)
    return result


async def fail(seconds=0.0):
    await asyncio.sleep(seconds)
    raise ValueError("failed")


async def attempt(awaitable):
    try:
        print("ok", await awaitable)
    except BaseException as error:
        print(type(error).__name__, error, "|", repr(error.__cause__), repr(error.__context__))


class Slow:
    def __await__(self):
        return value("slow", 0.1).__await__()


async def main():
    loop = asyncio.get_running_loop()
    await attempt(asyncio.wait([]))
    waiting = loop.create_future()
    await attempt(asyncio.wait(waiting))
    await attempt(asyncio.wait([waiting], return_when="SOON"))
    await attempt(asyncio.wait_for(Slow(), 0.05))
    await attempt(asyncio.wait_for(asyncio.create_task(value(1, 1)), 0))
    await attempt(asyncio.wait_for(asyncio.create_task(value(1, 1)), -1))
    await attempt(asyncio.wait_for(asyncio.create_task(value(2)), None))
    try:
        asyncio.as_completed(waiting)
    except TypeError as error:
        print(error)
    try:
        for each in asyncio.as_completed([asyncio.create_task(value(n, n / 10)) for n in (3, 1)], timeout=0.2):
            print("came", await each)
    except TimeoutError as error:
        print("late", repr(error))
    async for task in asyncio.as_completed([asyncio.create_task(value(n, n / 10), name=str(n)) for n in (2, 1)]):
        print(task.get_name(), task.result())
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print(error)
    print(await asyncio.ensure_future(Slow()))

    shielded = asyncio.shield(fail(0.05))
    print(shielded)
    shielded.cancel()
    await attempt(shielded)
    await asyncio.sleep(0.1)
    gathered = asyncio.gather(value(1, 1), fail(0.01), return_exceptions=True)
    await asyncio.sleep(0)
    print(gathered, gathered.cancel(), gathered)
    await attempt(gathered)
    await attempt(asyncio.gather(value(1), fail(), value(2)))
    print(await asyncio.gather(), await asyncio.gather(value(1), Slow()))

    limit = asyncio.timeout(None)
    print(limit, limit.when(), limit.expired())
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    async with limit:
        print(limit)
        limit.reschedule(loop.time() + 0.01)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(limit)
    print(limit, limit.expired())
    await attempt(limit.__aenter__())
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise KeyError("on the way out")
    except KeyError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__cause__))

    group = asyncio.TaskGroup()
    print(group)
    try:
        group.create_task(value(1))
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            group.create_task(fail())
            group.create_task(value(1, 1))
            print(group)
            await attempt(group.__aenter__())
            await asyncio.sleep(1)
    except ExceptionGroup as error:
        print(error, error.exceptions, group, asyncio.current_task().cancelling())
    try:
        group.create_task(value(1))
    except RuntimeError as error:
        print(error)


asyncio.run(main())
