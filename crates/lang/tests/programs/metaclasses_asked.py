"""What a metaclass of the program is asked for, and the namespace that it prepares."""

class NS(dict):
    def __setitem__(s, k, v): print('ns set', k); super().__setitem__(k, v)
    def __getitem__(s, k): print('ns get', k); return super().__getitem__(k)
    def __delitem__(s, k): print('ns del', k); super().__delitem__(k)
    def __contains__(s, k): print('ns in', k); return super().__contains__(k)
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k): return NS()
    def __new__(m, n, b, ns, **k): print('new', sorted(k for k in ns if not k.startswith('__'))); return super().__new__(m, n, b, dict(ns))
    def __getattribute__(c, n): 
        if not n.startswith('__'): print('meta getattribute', n)
        return super().__getattribute__(n)
    def __setattr__(c, n, v): print('meta setattr', n); super().__setattr__(n, v)
    def __delattr__(c, n): print('meta delattr', n); super().__delattr__(n)
    def __dir__(c): return ['q']
    def __repr__(c): return '<M class>'
    def __eq__(c, o): print('meta eq'); return True
    def __hash__(c): return 7
    def __add__(c, o): return 'added'
    def __bool__(c): return False
    def __lt__(c, o): return True
    def __subclasscheck__(c, s): print('subclasscheck'); return True
    def __instancecheck__(c, s): print('instancecheck'); return True
    x = property(lambda c: 'meta x')
class A(metaclass=M):
    """doc"""
    a = 1
    b = a + 1
    def f(self): pass
    for i in range(2): pass
    del i
    try: undefined
    except NameError as e: print(e)
print(A.a, A.x, dir(A), A, A == 5, hash(A), A + 1, bool(A), A < 1, isinstance(5, A), issubclass(int, A))
A.c = 5; del A.c
try: raise ValueError
except A: print('caught by check?')
except ValueError: print('by class')
print(type(A()), A().__class__)
