# What `async for` and `anext()` say of an `__anext__` whose answer cannot be awaited.
import asyncio


class Fails:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self

    def __await__(self):
        1 / 0


class Yields:
    def __aiter__(self):
        return self

    def __anext__(self):
        yield 1


class Number:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def main():
    for kind in (Fails, Yields, Number):
        try:
            async for _ in kind():
                pass
        except TypeError as error:
            print(error, repr(error.__cause__), error.__cause__ is error.__context__)
        for awaited in (lambda: anext(kind()), lambda: anext(kind(), "default")):
            try:
                print(await awaited())
            except (TypeError, ZeroDivisionError) as error:
                print(type(error).__name__, error)


asyncio.run(main())
