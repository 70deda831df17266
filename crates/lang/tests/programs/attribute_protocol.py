"""Reading, setting and deleting attributes, where the program has a say; subclasses of built-in types."""

class G:
    cls = 1
    def __getattribute__(s, n): print('getattribute', n); return super().__getattribute__(n)
    def __getattr__(s, n): print('getattr', n); raise AttributeError(f'no {n}')
    def __setattr__(s, n, v): print('setattr', n); super().__setattr__(n, v)
    def __delattr__(s, n): print('delattr', n); super().__delattr__(n)
    def m(s): return 'm'
    @property
    def p(s): raise AttributeError('inner')
g = G(); g.a = 1; print(g.a, g.cls, g.m()); del g.a
for n in ('a', 'p', 'zz'):
    try: getattr(g, n)
    except AttributeError as e: print('E', e, e.name, e.obj is g)
print(hasattr(g, 'zz'), getattr(g, 'zz', 'dflt'), g.__class__.__name__, vars(g), isinstance(g, G), len(str(g)) > 5)
class Desc:
    def __init__(s, n): s.n = n
    def __get__(s, o, t): print('get', s.n, o is None); return s.n
class DD(Desc):
    def __set__(s, o, v): print('set', s.n, v)
class H:
    a = Desc('a'); b = DD('b')
h = H(); h.__dict__.update(a='inst a', b='inst b'); print(h.a, h.b, H.a, H.b); h.a = 2; h.b = 3; print(h.__dict__)
class P:
    def __get__(s, o, t): raise AttributeError('from get')
class Q:
    x = P()
    def __getattr__(s, n): return 'fallback ' + n
print(Q().x)
class Meta(type):
    def __getattr__(c, n): return 'meta ' + n
class R(metaclass=Meta): pass
print(R.foo); 
try: R().foo
except AttributeError as e: print(e)
class Slot:
    __slots__ = ('v',)
    def __getattr__(s, n): return 'default ' + n
print(Slot().v, Slot().w)
class Base:
    def __init_subclass__(cls, **k): print('init_subclass', cls.__name__, k)
    def __set_name__(s, o, n): print('set_name', o.__name__, n)
class Sub(Base, x=1): y = Base()
class N:
    def __new__(cls, *a, **k): print('new', a, k); return super().__new__(cls)
    def __init__(s, *a, **k): print('init', a, k)
    def __del__(s): print('del')
N(1, b=2); n = N(); n = None
class Single:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(Single() is Single())
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(1)[0], type(T(1) + (2,)), T() == ())
class Str(str):
    def __add__(s, o): return Str(super().__add__(o))
    def upper(s): return Str(super().upper() + '!')
print(Str('a') + 'b', type(Str('a') + 'b').__name__, Str('a').upper(), 'x' + Str('y'), type('x' + Str('y')).__name__, f'{Str("q")}', '%s' % Str('z'), ','.join([Str('k')]), Str('a') == 'a', hash(Str('a')) == hash('a'), {Str('a'): 1}['a'])
class I(int):
    def __add__(s, o): return I(int(s) + int(o) + 100)
    def __repr__(s): return f'I({int(s)})'
print(I(1) + 1, 1 + I(1), I(5) * 2, sum([I(1), I(2)]), [I(3)], f'{I(3)}', '%d' % I(3), str(I(3)), I(3) == 3, range(I(3)), [0, 1, 2, 3][I(2)], I(3).bit_length(), -I(3), abs(I(-3)), int(I(3)), bool(I(0)), max(I(1), 2))
class Dct(dict):
    def __getitem__(s, k): return 'custom'
    def get(s, k, d=None): return 'got'
print(Dct(a=1)['a'], Dct(a=1).get('a'), dict(Dct(a=1)), {**Dct(a=1)}, '%(a)s' % Dct(a=1), '{a}'.format(**Dct(a=1)), '{a}'.format_map(Dct()), Dct(a=1) == {'a': 1}, list(Dct(a=1).items()), Dct(a=1) | {'b': 2}, type(Dct() | {}))
class Lst(list):
    def __iter__(s): return iter('xyz')
    def __len__(s): return 99
    def append(s, v): super().append(('w', v))
l = Lst([1]); l.append(2); print(list(l), l[0], len(l), [*l], sorted(l), 'x' in l, 1 in l, l == [1, ('w', 2)], l + [3], repr(l), bool(Lst()), tuple(l), set(l) == set('xyz'), ','.join(l), max(l), (lambda *a: a)(*l))
a, b, c = l; print(a, b, c)
