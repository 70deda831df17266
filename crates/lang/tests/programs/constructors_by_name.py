# What object() and the constructors of built-in classes refuse when they are called by name.
class A:
    def __new__(cls, *a, **k): return super().__new__(cls, *a, **k)
    def __init__(self, *a): pass
class B:
    def __new__(cls, *a, **k): return object.__new__(cls, *a, **k)
class C:
    def __init__(self, *a): super().__init__(*a)
class D: pass
class E(A):
    def __init__(self, *a): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
for f in (lambda:A(1) and 1, lambda:A() and 1,lambda:B(1) and 1,lambda:B() and 1,lambda:C(1) and 1,lambda: C() and 1,lambda:D(1) and 1,lambda:object.__new__(D,1) and 1,lambda:object.__init__(D(),1), lambda:object(1), lambda:object.__new__(), lambda:object.__new__(1), lambda: object.__new__(int), lambda: int.__new__(str), lambda: object.__init__(A(),1), lambda: list.__new__(dict), lambda: tuple.__new__(list),lambda:int.__new__(), lambda: dict.__new__(5)): t(f)
