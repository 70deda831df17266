# What looks like a class by its __bases__, what says by its __class__ whose instance it is, and class patterns that ask a metaclass.
import collections.abc, numbers


class Shape:
    def __init__(self, *bases): self.__bases__ = bases


class Thing:
    def __init__(self, kind): self.__class__ = kind


def t(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


animal = Shape()
dog = Shape(animal)
puppy = Shape(Shape(), dog)
t(lambda: issubclass(puppy, animal))
t(lambda: issubclass(animal, puppy))
t(lambda: issubclass(animal, int))
t(lambda: issubclass(int, animal))
t(lambda: isinstance(3, animal))
t(lambda: issubclass(3, int))
t(lambda: issubclass(int, 3))
t(lambda: isinstance(3, 3))
t(lambda: isinstance(3, (str, 4)))
class Named:
    @property
    def __class__(self): return dict
t(lambda: isinstance(Named(), dict))
t(lambda: isinstance(Named(), Named))
t(lambda: isinstance(Named(), list))
class Failing:
    @property
    def __class__(self): raise RuntimeError("asked")
t(lambda: isinstance(Failing(), dict))
class Missing:
    @property
    def __class__(self): raise AttributeError("asked")
t(lambda: isinstance(Missing(), dict))

class Even(type):
    def __instancecheck__(cls, value): return isinstance(value, int) and value % 2 == 0
class EvenNumber(metaclass=Even): pass
@collections.abc.Sequence.register
class Row: pass
for value in (4, 5, "ab", [1], 2.5, {1}, Row(), Named()):
    match value:
        case EvenNumber(): print("even", value)
        case numbers.Integral(): print("integral", value)
        case numbers.Number(): print("number", value)
        case str(): print("text", value)
        case dict(): print("dict")
        case collections.abc.Sequence(): print("sequence")
        case collections.abc.Sized(): print("sized", value)
        case _: print("other")

import math, types, copy
from collections import ChainMap, OrderedDict, UserList, namedtuple
class Half(float):
    def __ceil__(self): return 42
    def __floor__(self): return 41
print(math.ceil(Half(1.5)), math.floor(Half(1.5)))
loop = types.SimpleNamespace(a=1)
loop.me = loop
print(loop)
print(ChainMap({"a": 1}, {"b": 2}) | {"c": 3}, {"b": 0} | ChainMap({"a": 1}))
rows = UserList([1]); other = copy.copy(rows); other.append(2); print(rows, other)
o = OrderedDict(a=1); print(o.setdefault("b", default=2), o.pop("z", default=3), o)
t(lambda: o.pop("q"))
P = namedtuple("P", "x y"); P.x.__doc__ = "across"; print(P.x.__doc__, P.y.__doc__)
class Odd(set):
    def __hash__(self): return 5
odd = Odd([1]); print(odd in {odd}, {1} in {frozenset([1])})
class Mine(collections.abc.Set):
    def __init__(self, items): self.items = list(items)
    def __contains__(self, item): return item in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    __hash__ = collections.abc.Set._hash
print(hash(Mine([1, 2])) == hash(frozenset([2, 1])))
g = ExceptionGroup("g", [ValueError(1)])
t(lambda: setattr(g, "exceptions", ()))
t(lambda: ExceptionGroup("g"))
