import types
class A: pass
def f(self, x): return x
a = A()
m = types.MethodType(f, a); print(m(3), m.__self__ is a, m.__func__ is f)
a.go = types.MethodType(lambda self: 'go', a); print(a.go())
for args in ((3, a), (f, None), (f,)):
    try: types.MethodType(*args)
    except TypeError as e: print(e)
