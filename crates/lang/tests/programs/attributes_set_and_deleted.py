# What functions, generators, exceptions, classes and modules say when their own attributes are set or deleted.
def t(label, f):
    try: print(label, repr(f()))
    except Exception as e: print(label, type(e).__name__, e)
def d(o, n): return delattr(o, n)
def f(a=1, *, b=2) -> int:
    "doc"
def g(x, y): return x * y
t("doc", lambda: (d(f, "__doc__"), f.__doc__))
for n in ("__name__", "__qualname__", "__code__", "__defaults__", "__kwdefaults__", "__annotations__", "__dict__", "__module__", "__globals__", "__closure__", "__type_params__", "__class__", "nothing", "__call__"):
    t(n, lambda: (d(f, n), getattr(f, n)))
for n, v in (("__name__", 1), ("__code__", 1), ("__code__", g.__code__), ("__defaults__", 1), ("__kwdefaults__", 1), ("__annotations__", 1), ("__dict__", 1), ("__globals__", {}), ("__closure__", ()), ("__class__", int), ("__defaults__", None),("__type_params__",1)):
    t("set " + n, lambda: setattr(f, n, v))
t("call", lambda: f(2, 3))
def outer():
    v = 1
    def inner(): return v
    return inner
t("free", lambda: setattr(f, "__code__", outer().__code__))
e = ValueError(1, 2)
for n in ("args", "__cause__", "__context__", "__traceback__", "__suppress_context__", "__dict__", "nothing"):
    t(n, lambda: (d(e, n), getattr(e, n)))
for n, v in (("args", 5), ("args", "ab"), ("args", iter([3])), ("__cause__", 1), ("__context__", 1), ("__traceback__", 1), ("__suppress_context__", 1)):
    t("set " + n, lambda: (setattr(e, n, v), getattr(e, n)))
def gen(): yield
x = gen()
for n in ("__name__", "__qualname__", "gi_running", "gi_frame", "gi_code", "nothing"):
    t(n, lambda: d(x, n))
    t("set " + n, lambda: setattr(x, n, 1))
class C:
    def m(self): pass
c = C(); c.a = 1
for n in ("__class__", "__dict__", "m", "__doc__", "__module__", "__weakref__"):
    t(n, lambda: (d(c, n), c.__dict__))
t("class", lambda: d(C, "__name__")); t("class", lambda: d(C, "__dict__")); t("class", lambda: d(C, "__bases__")); t("class", lambda: d(C, "__doc__")); t("class", lambda: d(C, "__module__"))
t("int", lambda: d(5, "real")); t("int", lambda: setattr(5, "real", 1)); t("int", lambda: setattr(int, "x", 1)); t("int", lambda: d(int, "real")); t("int", lambda: d(int, "bit_length"))
t("method", lambda: setattr(c.m, "x", 1)); t("method", lambda: d(c.m, "x")); t("method", lambda: c.m.nothing)
t("list", lambda: setattr([], "x", 1)); t("list", lambda: setattr([], "append", 1)); t("list", lambda: d([], "append")); t("list", lambda: d([], "x"))
t("ie", lambda: ImportError("a", invalid=1)); t("ie", lambda: ImportError("a", nam=1)); t("ie", lambda: ImportError("a", name=1, path=2, name_from=3, foo=4))
t("ne", lambda: NameError("a", nme=1)); t("ne", lambda: NameError("a", name=1, obj=2)); t("ae", lambda: AttributeError("a", name="x", obj=3).obj); t("ve", lambda: ValueError(a=1))
class My(ValueError): pass
t("my", lambda: My(a=1))
i = ImportError("a", name="n", path="p"); i.__init__("b"); t("reset", lambda: (i.name, i.path, i.args)); 
i.name = "z"; del i.name; t("reset", lambda: i.name)
t("se", lambda: SyntaxError("bad", ("f", 1, 2))); t("se", lambda: SyntaxError("bad", ("f", 1, 2, 3, 4))); t("se", lambda: SyntaxError("bad", ("f", 1, 2, 3, 4, 5, 6, 7))); t("se", lambda: SyntaxError("bad", 5)); t("se", lambda: SyntaxError("bad", 5, 6).args)
import types
m = types.ModuleType("mod", "words"); m.x = 1
t("module", lambda: (m, m.__dict__, m.x, m.__doc__)); t("module", lambda: m.y); t("module", lambda: m()); t("module", lambda: types.ModuleType()); t("module", lambda: types.ModuleType(1))
m.mod = len
t("module", lambda: m()); t("module", lambda: d(m, "zz"))
m.__file__ = "/a/b.py"; t("module", lambda: m)
class M(types.ModuleType):
    kind = "k"
    @property
    def p(self): return self.__name__ + "!"
    def __getattr__(self, name): return name.upper()
n = M("sub"); t("sub", lambda: (n.kind, n.p, n.abc)); n.q = 1; t("sub", lambda: (n.q, sorted(vars(n))))
m.__class__ = M; t("sub", lambda: (m.p, m.word))
import pprint
t("hint", lambda: pprint(1))
