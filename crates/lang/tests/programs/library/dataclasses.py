from dataclasses import *
@dataclass(order=True)
class D:
    x: int
    y: list = field(default_factory=list, compare=False)
    z: str = "q"
print(D(1), D(1) == D(1, [2]), D(1) < D(2), asdict(D(1, [1])), replace(D(1), x=9))
try: D()
except TypeError as e: print(e)
@dataclass(frozen=True, slots=True)
class Fz:
    a: int
    def __post_init__(self): object.__setattr__(self, "a", self.a * 2)
f = Fz(2); print(f, hash(f) == hash(Fz(2)))
try: f.a = 3
except FrozenInstanceError as e: print(e)
