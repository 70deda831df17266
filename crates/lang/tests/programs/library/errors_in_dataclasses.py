# Where errors in the generated methods of dataclasses are.
import traceback, sys, dataclasses
from dataclasses import dataclass, field, FrozenInstanceError
@dataclass(frozen=True, order=True)
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list)
    def __post_init__(self):
        if self.x < 0: raise ValueError("neg")
@dataclass(frozen=True, slots=True)
class Q(P):
    w: int = 5
@dataclass
class R:
    a: int
    b: str = field(init=False)
    def __post_init__(self): self.b = self.a + "x"
@dataclass(frozen=True)
class Empty: pass
@dataclass(repr=False, eq=False)
class Bare: q: int
def attempt(f):
    try: f()
    except Exception: traceback.print_exc(file=sys.stdout)
attempt(lambda: P(-1)); attempt(lambda: setattr(P(1), "x", 2)); attempt(lambda: delattr(P(1), "x")); attempt(lambda: P(1) < P("a")); attempt(lambda: hash(P(1)))
attempt(lambda: setattr(Q(1), "w", 2)); attempt(lambda: setattr(Q(1), "nn", 2)); attempt(lambda: R(3)); attempt(lambda: setattr(Empty(), "x", 2)); attempt(lambda: P(1) == P(1) or 1 / 0); attempt(lambda: Bare()); attempt(lambda: P(1, 2, 3, 4)); attempt(lambda: P(y=1)); attempt(lambda: P(1) > 3)
P(1).x = 5
