# A class of the program below a built-in one: its __init__ gets what __new__ got, keywords too.
class F(float):
    def __init__(self, v, unit=None): self.unit = unit; print("init", v, unit)
class S(str):
    def __init__(self, v): print("init", v)
class I(int):
    def __init__(self, v): print("init", v)
class B(bytes):
    def __init__(self, v): print("init", v)
class C(complex):
    def __init__(self, v): print("init", v)
class T(tuple):
    def __init__(self, v): print("init", v)
class E(enumerate):
    def __init__(self, v): print("init", v)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: F(2.5)); t(lambda: F(2.5, unit="kg").unit); t(lambda: S("a")); t(lambda: I(3)); t(lambda: B(b"a")); t(lambda: C(1)); t(lambda: T([1])); t(lambda:list(E("ab")))
class Celsius(float):
    def __new__(cls, value, name): return super().__new__(cls, value)
    def __init__(self, value, name): self.name = name
t(lambda: Celsius(3, "x").name)
class L(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
t(lambda: L([1,2], newarg=3).newarg)
