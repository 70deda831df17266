from contextlib import *
import functools
@contextmanager
def cm(x):
    print("in", x)
    try:
        yield x * 2
    except ValueError as e:
        print("caught", e)
    finally:
        print("out", x)
with cm(3) as v:
    print(v)
with cm(4) as v:
    raise ValueError("oops")
try:
    with cm(5):
        raise KeyError(1)
except KeyError as e:
    print(repr(e))
with suppress(ZeroDivisionError):
    1/0
def f(*a, **k):
    return a, k
p = functools.partial(f, 1, b=2)
print(p(3, c=4), p.func is f, p.args, p.keywords)
print(repr(functools.partial(print, 1, sep=3)))
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.__name__)
@functools.lru_cache(maxsize=2)
def g(x): return x
g(1); g(2); g(1); g(3); g(2)
print(functools.reduce(lambda a, b: a + b, [1,2,3]))
with ExitStack() as s:
    s.enter_context(cm(1))
    s.callback(print, "cb", 1)
    s.enter_context(cm(2))
class A(AbstractContextManager): pass
try: A()
except TypeError as e: print(e)
@functools.total_ordering
class O:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(O(1) >= O(2), O(1) <= O(1), O(3) > O(1))
class C:
    @functools.cached_property
    def x(self):
        print("once")
        return 5
c = C()
print(c.x, c.x)
@functools.singledispatch
def show(x): return "obj"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("s"), show(True))
print(sorted([3,1,2], key=functools.cmp_to_key(lambda a,b: b-a)))
print(g.cache_info())
