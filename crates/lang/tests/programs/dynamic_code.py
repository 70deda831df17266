exec("x = 1\ndef f(): return x + 1\nprint(f())")
print(x, eval("x + 1"), eval(" x*2 "))
ns = {}
exec("a = 1; b = [i for i in range(3)]; print([a for _ in b])", ns)
d = {'q': 5}
print(eval('q*2', {}, d), eval("sum([q for _ in range(3)])", {}, d))
try: eval("1 +")
except SyntaxError as e: print(e, e.args, e.lineno, e.offset, e.text)
try: compile("return 1", "f", "exec")
except SyntaxError as e: print(e, e.args)
c = compile("y = 3\nz = y", "<s>", "exec")
print(type(c), c.co_name, c.co_filename)
def g():
    loc = 4
    exec("loc = 5; new = 1")
    return eval("loc + 1"), locals()
print(g())
class M(dict):
    def __missing__(self, k): return k.upper()
print(eval("foo + bar", {}, M()))
exec("class A:\n  def m(self): return __name__\nprint(A().m(), A)")
exec("global zz; zz = 3", globals(), {})
print(zz)
try: eval(3)
except TypeError as e: print(e)
try: exec("x", 3)
except TypeError as e: print(e)
try: eval("x", 3)
except TypeError as e: print(e)
print(eval(compile("1+2", "a", "eval")))
s = "exec(s)"
try: exec(s)
except RecursionError as e: print("rec", e)
for text in ["1 +", "x = ", "a b", "f(", "1 +\n"]:
    try:
        eval(text)
    except SyntaxError as error:
        print(repr(text), error.args)
print(exec("class A: pass\nprint(A.__module__)", {}))
restricted = {"__builtins__": {"len": len}}
print(eval("len([1, 2])", restricted))
try:
    eval("print(1)", restricted)
except NameError as error:
    print(error)
try:
    exec("def f():\n    return undefined\nf()")
except NameError as error:
    import traceback
    traceback.print_exc(file=__import__("sys").stdout)
for mode in ["exec", "eval", "other"]:
    try:
        print(compile("1 + 1", "<here>", mode).co_filename)
    except ValueError as error:
        print(error)
for arguments in [(), (1,), ("x", 1), ("x", {}, 1)]:
    for function in (eval, exec):
        try:
            function(*arguments)
        except TypeError as error:
            print(error)
raise SyntaxError("bad", ("f.py", 3, 4, "abc def", 3, 7))
