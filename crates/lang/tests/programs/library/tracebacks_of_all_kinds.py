import traceback, sys, logging, io, json, copy, textwrap, string, statistics, inspect, types, operator, os
class Err(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
def a(): b()
def b():
    try: c()
    except Err as e: raise RuntimeError("wrapped") from e
def c(): raise Err(7)
try: a()
except RuntimeError as e:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(type(e), e), traceback.extract_tb(e.__traceback__)[-1].name, len(traceback.extract_tb(e.__traceback__)), traceback.format_tb(e.__traceback__)[0])
    print(repr(e.__cause__), e.__cause__.code)
try:
    try: 1/0
    finally: {}["k"]
except KeyError: traceback.print_exc(file=sys.stdout)
try:
    x = [1, 2, 3]
    y = x[1] + x[
        10]
except IndexError: traceback.print_exc(file=sys.stdout)
try: (lambda q: q.foo.bar)(types.SimpleNamespace(foo=1))
except AttributeError: traceback.print_exc(file=sys.stdout)
try:
    data = {"a": {"b": None}}
    print(data["a"]["b"]["c"])
except TypeError: traceback.print_exc(file=sys.stdout)
def gen():
    yield 1
    raise ValueError("in gen")
try: list(gen())
except ValueError: traceback.print_exc(file=sys.stdout)
class K:
    def meth(self, n):
        if n == 0: raise LookupError("deep")
        return self.meth(n - 1)
try: K().meth(6)
except LookupError: traceback.print_exc(file=sys.stdout)
try: assert 1 == 2, "msg"
except AssertionError: traceback.print_exc(file=sys.stdout)
try: int("x")
except ValueError: traceback.print_exc(file=sys.stdout)
try: foo(bar)
except NameError: traceback.print_exc(file=sys.stdout)
def f2():
    value = 3
    return valu + 1
try: f2()
except NameError: traceback.print_exc(file=sys.stdout)
try: [].appendd(1)
except AttributeError: traceback.print_exc(file=sys.stdout)
try: f2(1, 2)
except TypeError: traceback.print_exc(file=sys.stdout)
class S:
    def __init__(self): self.count = 1
    def go(self): return count
try: S().go()
except NameError: traceback.print_exc(file=sys.stdout)
try: tim.sleep(1)
except NameError: traceback.print_exc(file=sys.stdout)
try: itertools.count()
except NameError: traceback.print_exc(file=sys.stdout)
async def co(): await sub()
async def sub(): raise OSError("async")
try: co().send(None)
except OSError: traceback.print_exc(file=sys.stdout)
try:
    try: raise ExceptionGroup("outer", [ValueError(1), TypeError(2), ExceptionGroup("inner", [KeyError("k"), OSError("o")])])
    except* ValueError as eg: print("handled", eg.exceptions)
except ExceptionGroup: traceback.print_exc(file=sys.stdout)
try:
    raise FileNotFoundError(2, "x")
except OSError as e: print("os")
try:
    for i in range(3):
        if i == 2:
            raise StopAsyncIteration
except StopAsyncIteration: traceback.print_exc(file=sys.stdout)
try: {}[[]]
except TypeError: traceback.print_exc(file=sys.stdout)
try: a.b.c.d
except AttributeError: traceback.print_exc(file=sys.stdout)
try: print("é" + undefined_ñ)
except NameError: traceback.print_exc(file=sys.stdout)
try: x = 1 if True else 2; x()
except TypeError: traceback.print_exc(file=sys.stdout)
try: a, b2 = 1, 2, 3
except ValueError: traceback.print_exc(file=sys.stdout)
try: del zzz
except NameError: traceback.print_exc(file=sys.stdout)
try: "a" < 1
except TypeError: traceback.print_exc(file=sys.stdout)
try: -"a"
except TypeError: traceback.print_exc(file=sys.stdout)
try: raise Err(1) from None
except Err: traceback.print_exc(file=sys.stdout)
