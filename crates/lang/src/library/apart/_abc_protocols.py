"""Abstract classes of what has one thing it can do: be called, waited for, iterated over."""

from abc import ABCMeta, abstractmethod
from types import AsyncGeneratorType, CoroutineType, GenericAlias, GeneratorType

__name__ = "collections.abc"


def _has(cls, names):
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


def _is_satisfied(cls, other):
    """Every class with the methods of such a class is one of it."""
    methods = cls.__dict__.get("_methods")
    return _has(other, methods) if methods else NotImplemented


def _declare(cls):
    cls.__module__ = "collections.abc"
    if cls.__bases__ == (object,):
        cls.__subclasshook__ = classmethod(_is_satisfied)
        cls.__class_getitem__ = cls.__dict__.get("__class_getitem__", classmethod(GenericAlias))
    return cls


@_declare
class Hashable(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__hash__",)

    @abstractmethod
    def __hash__(self):
        return 0


@_declare
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__await__",)

    @abstractmethod
    def __await__(self):
        yield


@_declare
class Coroutine(Awaitable):
    __slots__ = ()
    _methods = ("__await__", "send", "throw", "close")

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ if val is None else val

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("coroutine ignored GeneratorExit")


@_declare
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__aiter__",)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_declare
class AsyncIterator(AsyncIterable):
    __slots__ = ()
    _methods = ("__anext__", "__aiter__")

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self


@_declare
class AsyncGenerator(AsyncIterator):
    __slots__ = ()
    _methods = ("__aiter__", "__anext__", "asend", "athrow", "aclose")

    async def __anext__(self):
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise typ if val is None else val

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")


@_declare
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__iter__",)

    @abstractmethod
    def __iter__(self):
        while False:
            yield None


@_declare
class Iterator(Iterable):
    __slots__ = ()
    _methods = ("__iter__", "__next__")

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


@_declare
class Reversible(Iterable):
    __slots__ = ()
    _methods = ("__reversed__", "__iter__")

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None


@_declare
class Generator(Iterator):
    __slots__ = ()
    _methods = ("__iter__", "__next__", "send", "throw", "close")

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ if val is None else val

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")


@_declare
class Sized(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__len__",)

    @abstractmethod
    def __len__(self):
        return 0


@_declare
class Container(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__contains__",)

    @abstractmethod
    def __contains__(self, x):
        return False


@_declare
class Collection(Sized, Iterable, Container):
    __slots__ = ()
    _methods = ("__len__", "__iter__", "__contains__")


@_declare
class Buffer(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__buffer__",)

    @abstractmethod
    def __buffer__(self, flags, /):
        raise NotImplementedError


class _CallableAlias(GenericAlias):
    pass


@_declare
class Callable(metaclass=ABCMeta):
    __slots__ = ()
    _methods = ("__call__",)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        if isinstance(args, list):
            return GenericAlias(cls, (*args, result))
        return GenericAlias(cls, (args, result))


Coroutine.register(CoroutineType)
Generator.register(GeneratorType)
AsyncGenerator.register(AsyncGeneratorType)
Buffer.register(bytes)
Buffer.register(bytearray)
