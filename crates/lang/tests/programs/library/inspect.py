import inspect, functools, types
async def co(a, /, b: int = 2, *args, c, d=4, **kw) -> str: pass
def gen(): yield
async def agen(): yield
print(inspect.signature(co), inspect.iscoroutinefunction(co), inspect.iscoroutinefunction(functools.partial(co, 1)))
print(inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isgenerator(gen()), inspect.isfunction(co))
c = co(1, c=3); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
class A:
    "doc"
    def __init__(self, x, y=1): pass
    def m(self, z): pass
    async def am(self): pass
print(inspect.signature(A), inspect.signature(A(1).m), inspect.ismethod(A(1).m), inspect.isclass(A), inspect.iscoroutinefunction(A(1).am))
b = inspect.signature(co).bind(1, 2, 3, c=5, z=9); print(b.args, b.kwargs, b.arguments)
try: inspect.signature(gen).bind(1)
except TypeError as e: print(e)
print([p.kind.name for p in inspect.signature(co).parameters.values()], inspect.signature(functools.partial(co, 1, b=3)))
print(inspect.getdoc(A), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(len))
def deco(f):
    @functools.wraps(f)
    def w(*a, **k): return f(*a, **k)
    return w
@deco
def orig(p, q=2): "docs"
print(inspect.signature(orig), orig.__name__, orig.__doc__, orig.__wrapped__.__name__, inspect.unwrap(orig) is orig.__wrapped__)
