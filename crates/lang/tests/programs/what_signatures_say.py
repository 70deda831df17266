"""Signatures of classes, and what is compared, copied and laid out."""

import copy
import enum
import heapq
import inspect
import types
import typing
from collections import OrderedDict, UserString, deque
from collections.abc import Buffer, Iterator, MutableSequence, Sized


class Made:
    def __new__(cls, first, *, second=2):
        return super().__new__(cls)


class Begun(Made):
    def __init__(self, only):
        pass


class Named(list):
    pass


class Calls(type):
    def __call__(cls, other):
        pass


class Called(metaclass=Calls):
    pass


class Colour(enum.Enum):
    RED = 1


for thing in (Made, Begun, Named, Called, Colour, object, list, float, enumerate, zip, map, property, str, dict, type, Exception):
    try:
        print(thing.__name__, inspect.signature(thing))
    except ValueError as error:
        print(error)

made = inspect.signature(lambda one, two=2, *rest, named: None)
print(made.format(max_width=20), made == 1, made.bind(1, named=3) == made.bind(1, named=3))
print(copy.replace(made.parameters["one"], name="first"), copy.replace(made, return_annotation=int))
for call in (lambda: made.bind(), lambda: made.bind(1), lambda: inspect.signature(lambda *, only: 0).bind()):
    try:
        call()
    except TypeError as error:
        print(error)
for arguments in ((), (1, 2, 3)):
    try:
        print(inspect.getcallargs(lambda one, two=5: None, *arguments))
    except TypeError as error:
        print(error)
print(inspect.ClosureVars({}, {}, {}, set()))

text = UserString("loud and clear")
print(type(text.title()).__name__, type(text.split()[0]).__name__, text % (), int(UserString("12")), UserString("%s!") % "so")
print([name for name in dir(str) if not hasattr(UserString, name)], text >= "a", hash(text) == hash("loud and clear"))

numbers = [3, 1, 4, 1, 5, 9, 2]
heapq._heapify_max(numbers)
print(numbers, heapq._heappop_max(numbers), heapq._heapreplace_max(numbers, 0), numbers)

ordered = OrderedDict(a=1, b=2)
print(ordered.keys(), ordered.values(), ordered.items(), type(ordered.keys()).__mro__)
print(type(reversed(deque())).__name__, isinstance(b"", Buffer), Sized.__mro__, issubclass(Iterator, typing.Iterable))
for bases in ((list[int],), (3,)):
    try:
        type("Made", bases, {})
    except TypeError as error:
        print(error)
print(types.new_class("Made", (list[int],)).__orig_bases__)
try:
    class Wrong(typing.NewType("Money", int)):
        pass
except TypeError as error:
    print(error)
print([type(value.__doc__).__name__ for value in (1, "a", [], {}, None, object(), ValueError())])
