import traceback
def f(x):
    return g(x) + 1
def g(x):
    return x["a"]["b"] / 0
try:
    f({"a": {"b": 1}})
except ZeroDivisionError:
    print(traceback.format_exc())
def rec(n):
    return rec(n + 1)
try: rec(0)
except RecursionError: print(traceback.format_exc().replace("996", "9xx").replace("995", "9xx").replace("994", "9xx"))
try:
    try:
        [].foo
    except AttributeError as e:
        raise ValueError("bad") from e
except ValueError:
    print(traceback.format_exc())
try:
    raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("t")])])
except ExceptionGroup as e:
    traceback.print_exception(e, file=__import__("sys").stdout)
try:
    prnt(1)
except NameError as e:
    print(traceback.format_exc())
e = ValueError("x"); e.add_note("note"); print("".join(traceback.format_exception(e)))
class My(Exception):
    def __str__(self): return "custom"
try:
    raise My(
        1,
        2)
except My:
    print(traceback.format_exc())
def call(*a, **k):
    raise KeyError("k")
try:
    x = call(1,
         2,
         3)
except KeyError:
    print(traceback.format_exc())
try:
    call(call, 3)(3)
except KeyError:
    print(traceback.format_exc())
try:
    a = 1; b = None
    print(a + b)
except TypeError: print(traceback.format_exc())
try:
    import maths
except ImportError as e: print(e)
