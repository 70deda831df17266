"""string.Formatter and Template by their hooks, copy by __reduce__ and its like, singledispatch with abstract classes, pprint of the library's classes."""
import collections
import copy
import functools
import pprint
import string
import types
from collections import abc


class Quiet(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)


print(Quiet().format("{a!u} {b:>5} {0[1]} {c.x} {1:{w}}|", [1, 2], 3, a="up", c=types.SimpleNamespace(x=4), w=4), list(string.Formatter().parse("a{b!r:>{w}}{{c}}")))
for text in ("{", "}", "{a", "{0} {}", "{!x}", "{a[}"):
    try:
        print(string.Formatter().format(text, 1, a=2))
    except (ValueError, KeyError, IndexError) as error:
        print(type(error).__name__, error)


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%with_rule %notyet %% %{a_b}").safe_substitute(with_rule="x", a_b="y"), string.Template("$a ${b} $$ $c").get_identifiers(), string.Template("$ a").is_valid())
try:
    string.Template("one\ntwo $ three").substitute()
except ValueError as error:
    print(error)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __reduce__(self):
        return Point, (self.x, self.y), {"z": [1]}


class Stateful:
    def __init__(self):
        self.a, self.b = [1], 2

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class New(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


p = copy.deepcopy(Point([1], 2)); print(p.x, p.y, p.z, copy.copy(Stateful()).__dict__, copy.deepcopy(New([1], 2)))


@functools.singledispatch
def kind(value):
    return "thing"


@kind.register
def _(value: int | str):
    return "int or str"


@kind.register(abc.Mapping)
def _(value):
    return "mapping"


@kind.register(abc.Sized)
def _(value):
    return "sized"


@kind.register
def _(value: list):
    return "list"


print([kind(v) for v in (1, "a", {}, set(), [], 2.5, collections.OrderedDict(), True)], kind.dispatch(tuple)([]))
words = "the quick brown fox jumped over a lazy dog".split()
pprint.pprint(collections.Counter("a mississippi river runs"), width=30)
pprint.pprint(collections.defaultdict(list, {w: [w] for w in words}), width=40)
pprint.pprint(collections.deque(words, maxlen=20), width=30)
pprint.pprint(collections.ChainMap({"a": 1}, dict.fromkeys(words)), width=40)
pprint.pprint(types.MappingProxyType(dict.fromkeys(words, 0)), width=40)
pprint.pprint(b"abcdefghijklmnopqrstuvwxyz" * 3, width=40)
pprint.pprint({"k": bytearray(range(60))}, width=50)
pprint.pprint(types.SimpleNamespace(**{w: 1 for w in words[:5]}), width=30)
print(pprint.isreadable([1, "a"]), pprint.isreadable([object()]))
