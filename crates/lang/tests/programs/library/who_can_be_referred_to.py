# Which objects can be referred to weakly.
import collections
import functools
import re
import types
import weakref


def function():
    yield


def cell():
    held = 1
    return (lambda: held).__closure__[0]


class Slotted:
    __slots__ = ("held",)


class Below(Slotted):
    pass


OBJECTS = [
    iter([]), iter(()), iter({}), iter(range(2)), iter(set()), iter(b""), iter(int, 1), zip(), map(len, []), filter(None, []),
    enumerate([]), reversed([]), property(), classmethod(len), staticmethod(len), super(int, 1), {}.keys(), {}.values(), {}.items(),
    types.MappingProxyType({}), cell(), Slotted.held, Slotted(), KeyError(), None, object(), 1j, bytearray(), slice(1), [], {}, (),
    function, function(), function.__code__, re, re.compile("a"), functools.partial(len), collections.deque(), len, [].append,
    set(), frozenset(), int, Below(), weakref.WeakSet().add,
]
for each in OBJECTS:
    try:
        weakref.ref(each)
        print(type(each).__name__, "can")
    except TypeError as error:
        print(error)
