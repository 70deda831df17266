import weakref, gc
class A:
    def __init__(s, n): s.n = n
    def __repr__(s): return f'A({s.n})'
def cb(r): print('dead', r() is None)
a = A(1)
r = weakref.ref(a, cb); r2 = weakref.ref(a); r3 = weakref.ref(a)
print(r2 is r3, r is r2, r == r2, weakref.getweakrefcount(a), r.__callback__ is cb)
r4 = weakref.ref(a, lambda r: print('second'))
print(len(weakref.getweakrefs(a)))
del a
print(r(), r2(), 'after')
b = A(2)
f = weakref.finalize(b, print, 'finalized', 2, sep='-')
print(f.alive, f.peek()[1:])
del b
print(f.alive, f())
c = A(3); f = weakref.finalize(c, lambda *a: print(a) or 'res', 1); print(f(), f.alive, f.detach()); del c
d = weakref.WeakValueDictionary(); x = A(4); d['x'] = x; print(dict(d), list(d.items()), d.get('y', 0)); del x; print(len(d), 'x' in d)
k = weakref.WeakKeyDictionary(); y = A(5); k[y] = 'v'; print(list(k.values()), k[y]); del y; print(len(k))
s = weakref.WeakSet(); z = A(6); s.add(z); print(z in s, len(s)); del z; print(len(s))
class N: pass
n = N(); n.me = n; weakref.finalize(n, print, 'cycle'); del n; gc.collect()
class M:
    def m(self): return 'm'
o = M(); wm = weakref.WeakMethod(o.m); print(wm()()); del o; print(wm())
p = A(7); pr = weakref.proxy(p); print(pr.n, str(pr)); pr.n = 8; print(p.n); del p
try: pr.n
except ReferenceError as e: print(e)
def bad(r): raise ValueError('in callback')
for v in (1, 'a', (), [], {}, None):
    try: weakref.ref(v)
    except TypeError as e: print(e)
print(weakref.ref(set()), ) if 0 else None
