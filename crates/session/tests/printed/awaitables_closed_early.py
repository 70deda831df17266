# What an asynchronous generator gives to be awaited can be closed, thrown into and used up; special methods can stand in slots.
import asyncio
import inspect


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers end")


async def tell(awaitable):
    try:
        print(await awaitable)
    except BaseException as error:
        print(repr(error))


async def main():
    unbegun = numbers()
    closed = unbegun.asend(None)
    print(closed.close(), closed.close())
    await tell(closed)
    await tell(unbegun.__anext__())
    begun = numbers()
    await tell(begun.asend(None))
    begun.athrow(KeyError("never")).close()
    await tell(begun.__anext__())
    thrown = numbers().asend(None)
    try:
        thrown.throw(ValueError("at once"))
    except ValueError as error:
        print(error)
    await tell(thrown)
    print(inspect.getcoroutinestate(waiting := tell(None)) is inspect.CORO_CREATED)
    waiting.close()
    print(inspect.getcoroutinestate(waiting) is inspect.CORO_CLOSED)


class Slots:
    __slots__ = ("__anext__", "__len__", "__call__", "__getitem__")

    def __aiter__(self):
        return self


async def only_once():
    if things.__len__() > 2:
        raise StopAsyncIteration
    return things(4)


async def through_slots():
    things.__len__, things.__call__, things.__anext__ = lambda: 2, lambda number: number * 2, only_once
    print(len(things), things(3), await anext(things))
    things.__len__ = lambda: 3
    print([thing async for thing in things])
    try:
        things[0]
    except AttributeError as error:
        print(error)


things = Slots()
asyncio.run(main())
asyncio.run(through_slots())
