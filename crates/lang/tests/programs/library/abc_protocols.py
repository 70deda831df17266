from collections.abc import *
class It:
    def __iter__(self): return iter([1])
class Aw:
    def __await__(self): yield
async def co(): pass
async def ag(): yield
c = co()
print(isinstance(It(), Iterable), isinstance(It(), Iterator), isinstance(Aw(), Awaitable), isinstance(c, Coroutine), isinstance(c, Awaitable), isinstance(ag(), AsyncGenerator), isinstance(ag(), AsyncIterator))
c.close()
for value in ([], (), "", b"", {}, set(), frozenset(), range(3), {}.keys(), {}.items(), {}.values(), iter([]), (i for i in []), 3, None, len, int, lambda: 0, object()):
    print(type(value).__name__, [k.__name__ for k in (Hashable, Iterable, Iterator, Generator, Reversible, Sized, Container, Collection, Callable, Set, MutableSet, Mapping, MutableMapping, MappingView, KeysView, Sequence, MutableSequence) if isinstance(value, k)])
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({"a": 1}); print(m.get("a"), m.get("b", 2), list(m.items()), "a" in m, m == {"a": 1}, len(m.keys()))
class S(Sequence):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
print(list(S()), 2 in S(), S().index(3), S().count(1), list(reversed(S())))
try: Mapping()
except TypeError as e: print(e)
print(Callable[[int], str], Awaitable[int], Iterable[str], Callable[..., int])
class MS(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): self.s.append(x) if x not in self.s else None
    def discard(self, x): self.s.remove(x) if x in self.s else None
s = MS([1, 2]); s |= [3]; print(list(s & MS([2, 3])), list(s - MS([1])), s == MS([3, 2, 1]), s <= MS([1, 2, 3, 4]))
