class A:
    x = 1
    def f(self): pass
print(A.__dict__.keys())
class B(A):
    __slots__ = ('a',)
print(list(B.__dict__))
print(vars(A)['__dict__'], A.__dict__['__weakref__'])
print(A.__weakref__)
class C(A): pass
print(list(C.__dict__))
print('__dict__' in C.__dict__)
class D(Exception): pass
print(list(D.__dict__))
class E(list): pass
print(list(E.__dict__))
print(bool.__bases__, int.__bases__, object.__bases__, bool.__base__)
print(type.__mro__)
class T(tuple): __slots__ = ()
print(list(T.__dict__))
print(A().__weakref__)
def g(): yield 1
x = g(); x.__name__ = "foo"; print(x.__name__)
print(g.__weakref__ if hasattr(g, '__weakref__') else 'no')
print([m for m in dir(5) if not m.startswith('__')])
class D2:
    def __get__(self, i, o): return lambda *a: ('called', a)
class U:
    __call__ = D2()
    __len__ = property(lambda s: lambda: 7)
    __getitem__ = D2()
print(U()(1, 2), len(U()), U()[3])
try:
    1 / 0
except ZeroDivisionError as error:
    print(error.__traceback__ is error.__traceback__, error.__traceback__.tb_frame is error.__traceback__.tb_frame)
print(g.__code__ is g.__code__, A().__dict__ is A().__dict__, globals() is globals())
a = A()
view = a.__dict__
a.y = 2
view["z"] = 3
print(view, a.z, vars(a) is view)
a.__dict__ = {"w": 1}
print(a.w, vars(a))
