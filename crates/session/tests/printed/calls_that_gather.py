def f(*args, **kw): return args, kw
def g(a, *args, b=2, **kw): return a, args, b, kw
print(f(), f(1), f(1, 2), g(1), g(1, 2, 3), f(*[1, 2]), f(*(), **{}), g(*"ab"), g(*[1], b=3, c=4))
for bad in (lambda: g(), lambda: g(*[]), lambda: f(1, **{1: 2})):
    try: bad()
    except TypeError as e: print(e)
class C:
    def m(self, *a): return (type(self).__name__, a)
    def n(self, x): return x
c = C(); m = c.m; n = c.n; print(m(), m(1), n(3), m(*[1, 2]))
try: n()
except TypeError as e: print(e)
def gen(*a):
    yield from a
print(list(gen(1, 2)), sum(gen(1, 2.5)), max(gen(3, 1)), min(gen("b", "a")), any(gen(0, 0, 1)), all(gen(1, 0)), sum((x for x in range(5)), 10), ",".join(gen("a", "b")), set(gen(1, 1)), sorted(gen(2, 1)), tuple(gen(1)), dict(gen((1, 2))))
class It:
    def __init__(s): s.n = 3
    def __iter__(s): return s
    def __next__(s):
        s.n -= 1
        if s.n < 0: raise StopIteration
        if s.n == 1: return NotImplemented
        return s.n
print([x for x in It()])
class Bad(It):
    def __next__(s): raise ValueError("no")
try:
    for x in Bad(): pass
except ValueError as e: print(e)
for x in map(lambda v: v + 1, [1, 2]): print(x)
def stop(v):
    if v == 2: raise StopIteration
    return v
for x in map(stop, [1, 2, 3]): print("m", x)
d = {1: 1}
try:
    for x in map(lambda v: d.update({v + 1: 1}), d): print(x)
except RuntimeError as e: print(e)
class W:
    def __init__(s, r=None): s.r = r
    def __enter__(s): print("in"); return 5
    def __exit__(s, *exc): print("out", exc[0]); return s.r
with W() as w: print(w)
with W(True): 1 / 0
try:
    with W(False): 1 / 0
except ZeroDivisionError as e: print(e)
class W4(W):
    def __exit__(s, a, b, c): print(a, b, c)
def ret():
    with W4() as x: return x
print(ret())
class W2:
    def __enter__(s): return s
    def __exit__(s, a): pass
try:
    with W2(): pass
except TypeError as e: print(e)
