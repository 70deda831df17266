from contextlib import *
import sys, io
class CM:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__); return self.s
with ExitStack() as st:
    st.enter_context(CM(1, True)); st.enter_context(CM(2)); raise ValueError("x")
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0); st.enter_context(CM(3)); raise KeyError("k")
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
with redirect_stdout(io.StringIO()) as f: print("hidden")
print(repr(f.getvalue()))
with nullcontext(5) as x: print(x)
@contextmanager
def bad(): 
    if False: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
@contextmanager
def deco(): print("before"); yield; print("after")
@deco()
def fn(): print("in fn")
fn(); fn()
with closing(io.StringIO("x")) as s: print(s.read())
print(s.closed)
with suppress(KeyError, ValueError): {}["x"]
with ExitStack() as st:
    st2 = st.pop_all(); st2.callback(print, "late")
st2.close()
@contextmanager
def stop():
    try: yield
    finally: print("fin")
try:
    with stop(): raise StopIteration("s")
except StopIteration as e: print("stop", e)
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
async def main():
    @asynccontextmanager
    async def acm(n):
        print("a-in", n)
        try: yield n
        finally: print("a-out", n)
    async with acm(1) as v: print(v)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(2)); st.push_async_callback(cb, 7); st.enter_context(CM(9))
    try:
        async with acm(3): raise ValueError("in a")
    except ValueError as e: print(e)
async def cb(x): print("cb", x)
try: main().send(None)
except StopIteration: pass
