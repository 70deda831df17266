from enum import *
import enum
class Fruit(Enum):
    A = auto(); B = auto()
class Fl(Flag):
    X = auto(); Y = auto(); Z = X | Y
print(Fl.X | Fl.Y, Fl(3), list(Fl), Fl.X in Fl.Z, ~Fl.X, Fl(0), bool(Fl(0)), len(Fl), Fl.Z.name, Fl.X ^ Fl.Y, Fl.X & Fl.Y, list(Fl.Z))
try: Fl(8)
except ValueError as e: print(e)
class IFl(IntFlag):
    X = 1; Y = 2
print(IFl(8), IFl.X | 8, repr(IFl.X | IFl.Y), str(IFl.X), IFl.X + 1, f'{IFl.X}', IFl(3).value)
class S(StrEnum):
    Ab = auto(); Cd = 'x'
print(S.Ab, repr(S.Ab), S('x'), S.Ab + 'y', f'{S.Ab:>5}', [*S])
class I(IntEnum):
    ONE = 1
print(I.ONE, repr(I.ONE), f'{I.ONE}', I.ONE + 1, I(1), I.ONE == 1, {I.ONE: 2}[1])
try: I(7)
except ValueError as e: print(e)
try: Fruit['Q']
except KeyError as e: print(e)
try: Fruit('zz')
except ValueError as e: print(e)
try:
    Fruit.A = 3
except AttributeError as e: print(e)
try:
    class More(Fruit): C = 3
except TypeError as e: print(e)
try:
    @unique
    class U(Enum): a = 1; b = 1
except ValueError as e: print(e)
class P(Enum):
    EARTH = (5.97e24, 6.37e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2
print(P.EARTH.g, P.EARTH.value, P((5.97e24, 6.37e6)))
print(Enum('Animal', 'ANT BEE'), list(Enum('Animal', ['ANT', 'BEE'], start=5)), Enum('Q', {'a': 1}).a, Fruit.__members__, Fruit.A.name, hash(Fruit.A) == hash('A'))
class Alias(Enum):
    x = 1; y = 1; z = 2
print(list(Alias), Alias.y, Alias.y is Alias.x, Alias.__members__)
class Meth(Enum):
    @staticmethod
    def s(): return 1
    @classmethod
    def c(cls): return list(cls)
    a = 1
    def f(self): return self.name
    @classmethod
    def _missing_(cls, v): return cls.a if v == 'any' else None
    def __str__(self): return f'<{self.value}>'
print(Meth.s(), Meth.c(), Meth.a.f(), Meth('any'), str(Meth.a), format(Meth.a), Meth.a)
class Ord(Enum):
    A = 1; B = 2
    def __lt__(self, o): return self.value < o.value
print(sorted([Ord.B, Ord.A]), max(Ord, key=lambda o: o.value))
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    RED = auto(); BLUE = auto()
print(list(G))
class NM(Enum):
    a = member(3); 
    @nonmember
    class Inner: pass
    b = nonmember(4)
print(list(NM), NM.b, NM.Inner)
class Bound(Flag, boundary=STRICT): A = 1
for b in (CONFORM, KEEP, EJECT):
    print(Flag('FF', 'A B', boundary=b)(9) if b is not CONFORM else Flag('FF', 'A B', boundary=b)(9))
print(repr(Fruit), Fruit.A.__class__, Fruit.A.__doc__, dir(Fruit)[:3], Fruit.A == Fruit.B, Fruit.A != 1, Fruit.A in Fruit, 1 in Fruit, 'A' in Fruit.__members__)
try: Fruit.A < Fruit.B
except TypeError as e: print(e)
match Fruit.A:
    case Fruit.B: print('b')
    case Fruit.A: print('a')
import copy; print(copy.deepcopy(Fruit.A) is Fruit.A, Fruit.A.__reduce_ex__(2)[0] is not None if hasattr(Fruit.A,'__reduce_ex__') else '')
class Color(Enum):
    RED = 'r'
    def describe(self): return self.name, self.value
    @property
    def nice(self): return self.name.title()
print(Color.RED.describe(), Color.RED.nice, Color('r'), [c.value for c in Color])
try: Fruit()
except TypeError as e: print(e)
class Mixed(str, Enum):
    A = 'a'
print(Mixed.A, Mixed.A == 'a', f'{Mixed.A}', Mixed.A.upper(), repr(Mixed.A))
from dataclasses import dataclass
@dataclass
class Base: x: int
class DE(Base, Enum):
    a = 1
print(DE.a, DE.a.x)
