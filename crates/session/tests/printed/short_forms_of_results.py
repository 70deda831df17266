# What a future shows of its result, its callbacks and a handle of its arguments: short forms, and the program's own words.
import asyncio
import functools


class Crate:
    def __init__(self, label):
        self.label = label

    def __repr__(self):
        return f"Crate({self.label!r})"

    def __call__(self, *arguments):
        pass


async def main():
    loop = asyncio.get_running_loop()
    results = [
        list(range(9)), tuple("abcdefgh"), (1,), {"z": 1, "a": 2}, dict.fromkeys(range(6)), {5, 3, 1}, frozenset(range(8)),
        [[[[[[[[0]]]]]]]], ["x" * 40], {"k" * 40: ["v" * 40]}, "it's " * 12, b"y" * 40, 7 ** 90, Crate(1), [Crate(2)] * 8, [], {},
        set(), Crate("w" * 50),
    ]
    for result in results:
        future = loop.create_future()
        future.set_result(result)
        print(future)
    waited = loop.create_future()
    for callback in Crate("first"), print, Crate("last"):
        waited.add_done_callback(callback)
        print(waited)
    print(loop.call_soon(Crate("soon"), 1))
    print(loop.call_soon(functools.partial(Crate("partly"), 2)))
    loop.set_debug(True)
    handle = loop.call_soon(functools.partial(Crate("debug"), 1, word=Crate(3)), [Crate(4)] * 7)
    print(repr(handle).partition(" created")[0])
    handle.cancel()


asyncio.run(main())
