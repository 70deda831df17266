class A: 
    total = 0
class B(A): pass
class Desc:
    def __init__(s, v): s.v = v
for i in range(3):
    A.total += 1; print(A.total, B.total, B().total)
def read(o): return o.x
class E: x = Desc(1)
e = E()
print(type(read(e)).__name__, type(read(E)).__name__)
print(type(read(e)).__name__, type(read(E)).__name__)
Desc.__get__ = lambda s, o, t: s.v
print(read(e), read(E))
del Desc.__get__
print(type(read(e)).__name__)
class Meta(type): pass
class F(metaclass=Meta): x = 1
print(read(F), read(F))
class G(A): pass
def tot(o): return o.total
print(tot(G()), tot(G())); G.__bases__ = (F,)
try: print(tot(G()))
except AttributeError as er: print(er)
s = {1, 2, 3}; s.discard(2); s.discard(9); print(s)
try: s.discard([])
except TypeError as er: print(er)
