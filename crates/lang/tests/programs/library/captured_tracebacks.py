import traceback, sys
def g(a, b):
    total = a + b
    return (a
            + undefined_name)
def f(x):
    y = [x] * 2
    return g(x, 1) + g(y, 2)
def rec(n):
    if n: rec(n-1)
    else: f(1)
try: rec(6)
except Exception as e:
    tb = e.__traceback__
    st = traceback.extract_tb(tb)
    print("".join(traceback.format_list(st)))
    print("".join(st.format()))
    print(st[-1], st[-1].line, st[-1].lineno, st[-1].end_lineno, st[-1].colno, st[-1].end_colno, st[-1].locals)
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    texts = te.stack.format()
    print("".join(texts[-2:]), len(texts))
    print(te.stack[-1].locals)
    print(te.exc_type_str, te.__cause__, te.__context__, te.__suppress_context__, te.__notes__, te.exceptions)
    print(list(te.format_exception_only()), str(te))
try:
    try: f(2)
    except NameError as e:
        e.add_note("n1")
        raise KeyError("k") from e
except KeyError as e:
    te = traceback.TracebackException.from_exception(e)
    print(te.__cause__, type(te.__cause__).__name__, te.__cause__.__notes__, te.__context__ is te.__cause__, te.__suppress_context__)
    print("".join(te.format(chain=False)))
    print(te == traceback.TracebackException.from_exception(e))
eg = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2)])])
te = traceback.TracebackException.from_exception(eg)
print(len(te.exceptions), te.exceptions[1].exceptions[0].exc_type_str, "".join(te.format()))
print("".join(traceback.format_exception_only(eg, show_group=True)))
print("".join(traceback.TracebackException.from_exception(eg, compact=True).format_exception_only(show_group=True)))
te = traceback.TracebackException.from_exception(ExceptionGroup("w", [ValueError(i) for i in range(20)]), max_group_width=3)
print("".join(te.format()))
fs = traceback.FrameSummary("a.py", 3, "fn", line="  x = 1  ", locals={"b": 2, "a": "s"})
print(fs, fs.line, fs.locals, tuple(fs), fs == ("a.py", 3, "fn", "x = 1"), fs[1:], len(fs))
print("".join(traceback.format_list([fs, ("b.py", 1, "m", None), ("c.py", 2, "n", "code()")])))
print(traceback.StackSummary.from_list([("a", 1, "b", "c")]))
print("".join(traceback.StackSummary.from_list([("a", 1, "b", "c")]*6).format()))
try: traceback.StackSummary.from_list([("a", 1)])
except ValueError as e: print(e)
class Bad:
    def __repr__(self): 1/0
def h():
    bad = Bad()
    raise ValueError
try: h()
except ValueError as e:
    print(traceback.TracebackException.from_exception(e, capture_locals=True).stack[-1].locals)
print(traceback.format_exception(ValueError, ValueError("x"), None), traceback.format_exception_only(ValueError, "v") if 0 else "")
try: traceback.format_exception(3)
except TypeError as e: print(e)
try: traceback.format_exception(ValueError)
except (TypeError, ValueError) as e: print(type(e), e)
e = ValueError("a\nb"); e.add_note("n1\nn2"); e.add_note("")
print(traceback.format_exception_only(e), traceback.format_exception(e))
e.__notes__ = "abc"; print(traceback.format_exception_only(e))
e.__notes__ = 5; print(traceback.format_exception_only(e))
try:
    try: 1/0
    except Exception as x: raise ExceptionGroup("g", [ValueError("q\nr"), TypeError()]) from x
except Exception as e:
    print(traceback.format_exception(e))
    print(traceback.format_exception(type(e), e, None))
    print(traceback.format_exception(type(e), e, e.__traceback__, limit=0))
    print(traceback.format_exception(None, e, e.__cause__.__traceback__))
for a in [(3,), (None,), (ValueError, None, None), (ValueError, 3, None), (ValueError("x"), None)]:
    try: print(a, traceback.format_exception(*a))
    except Exception as e: print(a, type(e).__name__, e)
print(traceback.format_exc())
