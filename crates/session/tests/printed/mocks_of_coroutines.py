# Mocks of coroutine functions: effects that are mocks, signatures that are checked when awaited, special methods.
import asyncio
import contextlib
import importlib.util
import inspect
import sysconfig
import traceback
from unittest.mock import AsyncMock, MagicMock, create_autospec


class Store:
    async def load(self, key):
        return key

    def close(self):
        return "closed"


async def fetch(address, *, limit):
    return address, limit


async def main():
    effect = AsyncMock(return_value=10)
    mock = AsyncMock(side_effect=effect)
    print(await mock(), effect.await_count)
    spec = create_autospec(fetch, return_value="fetched")
    waiting = spec()
    print(spec.mock_calls, spec.await_count)
    try:
        await waiting
    except TypeError as error:
        print(error, spec.mock_calls, spec.await_args)
    print(await spec("here", limit=3), spec.mock_calls, spec.await_args)
    try:
        create_autospec(fetch, instance=True)
    except RuntimeError as error:
        print(error)
    many = AsyncMock(name="many")
    many.__aiter__.return_value = [1, 2, 3]
    print([item async for item in many])
    print([hasattr(AsyncMock(), name) for name in ("__enter__", "__exit__", "__next__", "__len__", "__aenter__", "__divmod__")])
    store = AsyncMock(spec=Store)
    store.load.return_value, store.close.return_value = "loaded", "closed too"
    print(await store.load("key"), store.close(), type(store.load).__name__, type(store.close).__name__)
    async with AsyncMock() as entered:
        print(type(entered).__name__)
    async with MagicMock() as entered:
        print(type(entered).__name__)


asyncio.run(main())


class Gate:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("left", details[0])
        return True


with contextlib.ExitStack() as stack:
    gate = stack.enter_context(Gate())
    print(stack._exit_callbacks[-1][1].__self__ is gate)
    stack.push(callable)
    print(stack._exit_callbacks[-1][1] is callable)
    stack.callback(print, "called back")
    kept = stack.pop_all()
stack.close()
print(len(kept._exit_callbacks))


def fails():
    held = [1, 2]
    raise KeyError(held.pop())


try:
    fails()
except KeyError as error:
    traceback.clear_frames(error.__traceback__)
    print(error.__traceback__.tb_next.tb_frame.f_locals)


def numbers():
    yield 1


suspended = numbers()
next(suspended)
try:
    suspended.gi_frame.clear()
except RuntimeError as error:
    print(error)
suspended.close()
print(importlib.util.find_spec("asyncio").name, importlib.util.find_spec("no_such_module"))
print(importlib.util.resolve_name(".tasks", "asyncio"), sysconfig.get_python_version(), sysconfig.get_config_var("no"))
