import functools, enum, dataclasses, typing, collections, operator
from dataclasses import dataclass, field, KW_ONLY, InitVar
@dataclass
class A:
    x: int
    y: float = 1.5
    _: KW_ONLY
    z: str = "z"
    w: InitVar[int] = 3
    c: typing.ClassVar[int] = 5
    def __post_init__(self, w): self.total = self.x + w
a = A(1, z="q"); print(a, a.total, dataclasses.fields(A)[0].name, [f.name for f in dataclasses.fields(a)], A.__match_args__)
@dataclass
class B(A):
    more: list = field(default_factory=list, repr=False)
print(B(1), B(1) == B(1), B(1) == A(1), dataclasses.astuple(B(2)), dataclasses.is_dataclass(B))
for f in (lambda: A(), lambda: A(1, 2, 3), lambda: A(1, q=2)):
    try: f()
    except TypeError as e: print(e)
try:
    @dataclass
    class C:
        a: int = 1
        b: str
except TypeError as e: print(e)
try:
    @dataclass
    class D: a: list = []
except ValueError as e: print(e)
@dataclass(frozen=True, order=True)
class P: x: int; y: int = 0
print(sorted([P(2), P(1, 5), P(1)]), hash(P(1)) == hash(P(1)), {P(1): 2}[P(1)])
try: P(1) < 3
except TypeError as e: print(e)
try: del P(1).x
except dataclasses.FrozenInstanceError as e: print(e)
@dataclass(eq=False)
class E0: x: int
print(E0(1) == E0(1), dataclasses.make_dataclass("Dyn", ["a", ("b", int, 4)])(1))
match P(3, 4):
    case P(x, y): print(x, y)
@dataclass
class Node:
    val: int
    next: "Node | None" = None
print(Node(1, Node(2)))
class Color(enum.Enum):
    RED = "r"; BLUE = "b"
    def describe(self): return f"{self.name}={self.value}"
    @classmethod
    def default(cls): return cls.RED
print(Color.RED.describe(), Color.default(), Color("b"), len(Color), Color.RED in Color, "r" in Color, Color.__members__, [c.name for c in Color], Color)
for f in (lambda: Color("x"), lambda: Color["NO"], lambda: setattr(Color, "RED", 1), lambda: Color.NOPE, lambda: enum.Enum("Q", "A A")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    @enum.unique
    class U(enum.Enum): A = 1; B = 1
except ValueError as e: print(e)
class Planet(enum.Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def density(self): return round(self.mass / self.radius, 2)
print(Planet.EARTH.mass, Planet.EARTH.density, Planet.EARTH.value, repr(Planet.EARTH))
class Perm(enum.IntFlag):
    R = 4; W = 2; X = 1
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm(7), Perm.R & 4, bool(Perm.R & Perm.W), Perm.R in Perm(6), repr(Perm(8)), int(Perm.R))
class Auto(enum.Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    ONE = enum.auto(); TWO = enum.auto()
print(list(Auto), enum.Enum("Anim", "CAT DOG").DOG, {Color.RED: 1}[Color.RED], Color.RED is Color("r"), hash(Color.RED) == hash(Color.RED))
match Color.BLUE:
    case Color.RED: print("no")
    case Color.BLUE: print("blue")
class Shape(str, enum.Enum): SQ = "square"
print(Shape.SQ == "square", Shape.SQ, repr(Shape.SQ), f"{Shape.SQ}", Shape.SQ.upper())
class Num(enum.IntEnum): A = 3; B = 1
print(sorted(Num), Num.A > Num.B, [10, 20, 30, 40][Num.A], Num(3), max(Num), Num.A == 3, f"{Num.A:03d}")
print(enum.Flag("F", "A B C")(3), typing.get_type_hints(A)["z"])
@functools.wraps(print)
def w(*a): "d"
print(w.__name__, functools.partial(int, base=2)("101"), functools.reduce(operator.mul, range(1, 6)), functools.partial(functools.partial(pow, 2), 3)())
class M:
    @functools.cached_property
    def v(self): print("calc"); return 1
    @functools.lru_cache
    def m(self, x): print("m", x); return x
    half = functools.partialmethod(lambda self, a, b: (a, b), 1)
    @functools.singledispatchmethod
    def s(self, x): return "o"
    @s.register
    def _(self, x: int): return "i"
m = M(); print(m.v, m.v, m.m(1), m.m(1), m.half(2), m.s(1), m.s("a"), M.m.cache_info())
print(typing.Optional[int] == typing.Union[int, None], typing.List, typing.Any, typing.Literal["a", 1], typing.Annotated[int, "x"], typing.Tuple[int, ...], typing.Callable, typing.Type[int], typing.ClassVar[int], typing.Final)
T = typing.TypeVar("T", bound=int); print(T, typing.Generic, typing.Dict[str, T][int], typing.get_args(typing.Dict[str, int]), typing.get_origin(typing.List[int]), typing.cast(int, "a"))
@typing.runtime_checkable
class HasLen(typing.Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(3, HasLen))
class Emp(typing.NamedTuple):
    name: str
    id: int = 3
    def hi(self): return "hi " + self.name
print(Emp("a").hi(), Emp._fields, Emp.__annotations__, Emp("a")._replace(id=4), Emp("x") == ("x", 3))
UserId = typing.NewType("UserId", int); print(UserId(3), UserId)
Pt = collections.namedtuple("Pt", ["x", "y"]); print(Pt(1, 2)._asdict(), Pt._make([1, 2]), Pt(*[1, 2]) + (3,), Pt.__doc__, Pt(1, 2)[0], hash(Pt(1, 2)) == hash((1, 2)))
for f in (lambda: Pt(1), lambda: Pt(1, 2, 3), lambda: Pt(1, 2)._replace(q=1), lambda: collections.namedtuple("X", "a a"), lambda: collections.namedtuple("X", "def"), lambda: collections.namedtuple("X", "_a")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
