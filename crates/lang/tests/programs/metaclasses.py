"""What a metaclass is given, and which one a class gets."""

class M(type):
    @classmethod
    def __prepare__(m, name, bases, **k):
        print('prepare', name, bases, k); return {'pre': 1}
    def __new__(m, name, bases, ns, **k):
        print('new', m, name, bases, list(ns), k); return super().__new__(m, name, bases, ns)
    def __init__(self, name, bases, ns, **k): print('init', name, bases, list(ns), k)
    def __call__(self, *a): print('call', a); return super().__call__(*a)
class A(metaclass=M, x=3): y = 1
class B(A): pass
print(type(B), A.__bases__, type(A()))
C = type('C', (A,), {})
print(type(C))
D = type('D', (), {'a': 1}); print(D.__bases__, D.__module__, D.__qualname__)


from abc import ABC, abstractmethod
C = type('C', (ABC,), {'f': abstractmethod(lambda self: 1)})
print(type(C))
try: C()
except TypeError as e: print(e)


def f(name, bases, ns): print(name, bases, list(ns)); return 42
class X(metaclass=f): a = 1
print(X)
class Y(int, metaclass=f): pass
