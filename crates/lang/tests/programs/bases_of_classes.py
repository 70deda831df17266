"""Other bases for a class that is there."""

class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class C(A): pass
class D(C): pass
d = D()
print(d.f())
C.__bases__ = (B,)
print(d.f(), C.__bases__, D.__mro__, A.__subclasses__(), B.__subclasses__(), isinstance(d, B), isinstance(d, A))
for value in ((), 3, (3,), (D,), (object,), (int,)):
    try: C.__bases__ = value
    except TypeError as e: print(e)
try: A.__bases__ = (B,)
except TypeError as e: print(e)
class Slotted:
    __slots__ = ('x',)
try: C.__bases__ = (Slotted,)
except TypeError as e: print(e)
print(C.__bases__)
try:
    class E(A, A): pass
except TypeError as e: print(e)
try: type('x\0', (), {})
except ValueError as e: print(e)
try: A.__name__ = 3
except TypeError as e: print(e)
A.__name__ = 'Z'; print(A.__name__, A.__qualname__)
