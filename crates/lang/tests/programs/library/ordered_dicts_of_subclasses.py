"""Ordered dicts, item by item: what a subclass has in the place of `__setitem__` and `__getitem__` is asked."""
from collections import OrderedDict
class L(OrderedDict):
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)
        self.move_to_end(k)
    def __getitem__(self, k):
        print("get", k); return super().__getitem__(k)
    def __delitem__(self, k):
        print("del", k); super().__delitem__(k)
l = L([("a", 1), ("b", 2)], c=3)
l.update(d=4); l.update({"e": 5})
l |= {"f": 6}
print(l.setdefault("g", 7), l.pop("a"), l.popitem(), l)
c = l.copy(); print(type(c))
m = L.fromkeys("xy", 1); print(m)
print(l | {"z": 1}, {"q": 1} | l)
class M:
    def keys(self): return ["k"]
    def __getitem__(self, k): return 10
print(OrderedDict(M()))
import copy
print(copy.copy(l) == l)


def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
t(OrderedDict, 1, 2); t(OrderedDict().update, 1, 2); t(OrderedDict, 5); t(OrderedDict().update, 5); t(OrderedDict, None)
t(OrderedDict, [1]); t(OrderedDict, [(1,)]); t(OrderedDict, [(1,2,3)]); t(OrderedDict, ["ab", "c"]); t(OrderedDict, [[]])
class I:
    def items(self): return [("i", 1)]
t(OrderedDict, I())
class K:
    keys = 5
t(OrderedDict, K())
t(OrderedDict, self=1, other=2)
o = OrderedDict(); o.update(self=3, other=4); print(o)
t(OrderedDict, {1: 2}, a=3); t(OrderedDict, OrderedDict(b=1)); t(OrderedDict, (x for x in [(1,2)]))
t(OrderedDict, [([], 1)])
class A(OrderedDict):
    def __init__(self, *a, **k):
        self.note = 1
        super().__init__(*a, **k)
a = A(x=1); 
b = copy.copy(a); print(b, b.note, a.copy(), hasattr(a.copy(), "note"), copy.deepcopy(a).note)
class LRU(OrderedDict):
    def __init__(self, maxsize, *a, **k):
        self.maxsize = maxsize
        super().__init__(*a, **k)
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            del self[oldest]
c = LRU(2, [("a", 1), ("b", 2), ("c", 3)])
print(list(c)); c["b"]; c["d"] = 5; print(list(c)); print(c.get("b"), list(c))
t(lambda: print(c))
t(lambda: c.copy())


# A module is searched for near names among its own alone.
import math, sys
for module, name in [(math, "sqr"), (sys, "__le_"), (sys, "versin")]:
    try:
        getattr(module, name)
    except AttributeError as error:
        import traceback
        print(traceback.format_exception_only(error)[-1].strip())
