"""Which error comes first in a call, keys of patterns, what super and frames show."""

def f(a, b): pass
def g(): pass
for t in (lambda: f(*1, **2.0), lambda: f(**2.0), lambda: f(*3), lambda: f(1, *[2], **None), lambda: f(*[1], 3, **{'x': 1}), lambda: f(**{1: 2}), lambda: f(**{'a': 1}, **{'a': 2}), lambda: f(a=1, **{'a': 3})):
    try: t()
    except TypeError as e: print(e)


class A:
    def m(self): return super()
a = A()
s = a.m()
print(s.__self__ is a, s.__self_class__, s.__thisclass__)


print(ExceptionGroup('', (ValueError('x'),)), repr(ExceptionGroup('m', [ValueError(1)])), repr(ExceptionGroup('m', (ValueError(1), TypeError(2)))))
e = ExceptionGroup('m', [ValueError(1)])
print(e.args, e.exceptions, e.message)


def gen():
    try: yield 1
    except ZeroDivisionError as e: print('got', e); yield 2
class It:
    def __iter__(self): return self
    def __next__(self): return 1
def outer(): yield from It()
g = outer(); next(g)
try: g.throw(ZeroDivisionError('x'))
except Exception as e: print(type(e), e)
class It2(It):
    throw = None


try: exec("match {}:\n case {1+1j: x, 1+1j: y}: pass")
except SyntaxError as e: print(e)
try: exec("match {}:\n case {0: x, 0: y}: pass")
except SyntaxError as e: print(e)
try: exec("match {}:\n case {-0: x, 0: y}: pass")
except SyntaxError as e: print(e)
try: exec("match {}:\n case {True: x, 1: y}: pass")
except SyntaxError as e: print(e)
try: exec("match {}:\n case {None: x, None: y}: pass")
except SyntaxError as e: print(e)
try: exec("match {}:\n case {b'a': x, b'a': y}: pass")
except SyntaxError as e: print(e)
try: exec("match {}:\n case {1.0: x, 1: y}: pass")
except SyntaxError as e: print(e)
exec("match {}:\n case {'a': x, b'a': y}: pass")


class C:
    def __getitem__(self, i): return i
try: del C()[0]
except Exception as e: print(type(e).__name__, e)
try: C()[0] = 1
except Exception as e: print(type(e).__name__, e)
class D:
    def __delitem__(self, i): print('del')
del D()[0]
try: D()[0] = 1
except Exception as e: print(type(e).__name__, e)


class A:
    cls_frame = 3
    import sys
    print(sorted(k for k in sys._getframe().f_locals if not k.startswith('__')))
    def deco(f): 
        return f
    @deco
    def m(self): pass
