"""Lists that grow by what has a __radd__, the words for wrong star arguments, and super() bound to nothing."""

class R(tuple):
    def __radd__(s, o): return 'radd'
class RL(list):
    def __radd__(s, o): return 'radd list'
l = [1]; l += R((2,)); print(l)
l = [1]; l = l + R((2,)) ; print(l)
t = (1,); t += R((2,)); print(t)
t = (1,) + R((2,)); print(t)
l = [1]; l += RL([2]); print(l)
print([1] + RL([2]))
class RS(str):
    def __radd__(s, o): return 'radd str'
s = 'a'; s += RS('b'); print(s, 'a' + RS('b'))
b = b'a'
class RB(bytes):
    def __radd__(s, o): return 'radd bytes'
b += RB(b'c'); print(b, b'a' + RB(b'c'))
class M:
    def f(self, *a, **k): pass
    def __call__(self, *a): pass
m = M()
for c in ('m.f(*1)', 'M(*1)', 'print(*1)', '[].append(*1)', '(lambda: 0)(*1)', 'm.f(**1)', 'M.f(**1)', 'm.f(**{1: 2})', 'm.f(**{"a": 1}, **{"a": 2})', 'print(**{"a": 1}, **{"a": 2})', 'super(type, None)', 'super(int, None)', 'super(int, None).x', 'int([], 5)', 'int("5", 99)', 'int(5, 5)', 'int(b"5", 5)', 'int("5", "a")', 'int("5", 5.0)', 'int(x=5)', 'int("z", 36)', 'int("5", -1)', 'int("5", 1)', 'int("5", None)'):
    try: print(c, eval(c, {**globals(), 'functools': __import__('functools')}))
    except Exception as e: print(c, type(e).__name__, e)
class A:
    def f(self): return 'A.f'
class B(A):
    def f(self): return 'B' + super(B, self).f()
class C(B):
    s = super(B)
u = super(B); print(u, u.__thisclass__, u.__self__)
for c in ('super(B).f', 'super(B, None)', 'super(B, 5)', 'super(B, A())', 'super()'):
    try: print(c, eval(c))
    except Exception as e: print(c, type(e).__name__, e)
