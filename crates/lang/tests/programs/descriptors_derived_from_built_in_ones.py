class Prop(property):
    def __get__(self, o, t=None):
        print('get', o is None)
        return super().__get__(o, t)
    def __set__(self, o, v):
        print('set', v); super().__set__(o, v)
    def __delete__(self, o):
        print('del'); super().__delete__(o)
    def __set_name__(self, owner, name):
        print('name', owner.__name__, name)
        super().__set_name__(owner, name)
class C:
    @Prop
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
for i in range(3):
    c = C(); c.x = i; print(c.x); del c.x
print(type(C.x))
class CM(classmethod):
    def __get__(self, o, t=None):
        print('cm'); return super().__get__(o, t)
class SM(staticmethod):
    def __get__(self, o, t=None):
        print('sm'); return super().__get__(o, t)
class D:
    @CM
    def f(cls): return cls
    @SM
    def g(): return 5
    @staticmethod
    def h(): pass
for i in range(2):
    print(D.f(), D().f(), D.g(), D().g())
class lazy(property):
    def __get__(self, obj, objtype=None):
        if obj is None: return self
        v = super().__get__(obj, objtype)
        obj.__dict__[self.fget.__name__] = v
        return v
    __set__ = None
class E:
    @lazy
    def v(self): print('computed'); return 1
e = E(); print(e.v, e.v)
class classprop(property):
    def __get__(self, o, t): return self.fget(t)
class F:
    @classprop
    def name(cls): return cls.__name__
print(F.name, F().name)
import abc
class G(abc.ABC):
    @property
    @abc.abstractmethod
    def p(self): ...
    @classmethod
    @abc.abstractmethod
    def c(self): ...
print(G.p.__isabstractmethod__, G.__dict__['c'].__isabstractmethod__, property().__isabstractmethod__)
try: G()
except TypeError as e: print(e)
