from itertools import *
print(list(product()), list(product([], [1])), list(product("ab", repeat=2)), list(product([1, 2], "x", [3, 4])))
print(list(product([1], repeat=0)))
for n in range(5):
    print(n, list(permutations(range(3), n)), list(combinations("abcd", n)), list(combinations_with_replacement("abc", n)))
print(list(permutations("ab")), list(combinations([], 0)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement([], 2)), list(permutations([])))
for f, a in ((combinations, ([1], -1)), (permutations, ([1], "a")), (permutations, ([1], -1)), ):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
p = product([1, 2], [3]); print(type(p), next(p), iter(p) is p, list(p), list(p))
print(len(list(combinations(range(20), 5))), sum(1 for _ in permutations(range(6), 4)), list(islice(combinations(range(10), 3), 50, 55)))
print(list(islice(product(range(3), repeat=4), 70, 90)))
print(list(chain([1], (x for x in "ab"), {3: 4})), list(chain.from_iterable([[1], [2, 3]])), list(islice(cycle("ab"), 5)), list(dropwhile(lambda v: v < 2, [1, 2, 1])))
c = count(3)
for x in c:
    if x > 5: break
print(x, next(c))
for x in repeat("r", 2): print(x)
for x in repeat("r", 0): print(x)
r = repeat(1, 2)
for x in r: pass
for x in r: print("never")
def g():
    try: yield 1
    finally: print("end")
ch = chain(g(), [2]); print(next(ch)); del ch
for a, b in zip_longest("ab", "c"): print(a, b)
from collections import deque
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
for x in d: print(x, end=" ")
print()
class Mine(count):
    def __next__(self): raise StopIteration
n = 0
for x in Mine():
    n += 1
    if n > 5: print("bad"); break
print(n)
