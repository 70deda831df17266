"""The abstract classes of containers and of what can be called, awaited or iterated."""

from _abc_protocols import (
    AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Buffer, Callable, Collection, Container, Coroutine, Generator,
    Hashable, Iterable, Iterator, Reversible, Sized,
)
from _abc_containers import (
    ByteString, ItemsView, KeysView, Mapping, MappingView, MutableMapping, MutableSequence, MutableSet, Sequence, Set,
    ValuesView,
)

__all__ = [
    "AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable", "Buffer", "ByteString", "Callable", "Collection",
    "Container", "Coroutine", "Generator", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Reversible", "Sequence", "Set", "Sized",
    "ValuesView",
]

for _class in (tuple, str, range):
    Sequence.register(_class)


def _register_deque():
    from _collections import deque
    MutableSequence.register(deque)


_register_deque()
for _class in (bytes, bytearray, memoryview):
    Buffer.register(_class)
Sequence.register(memoryview)

del _class
