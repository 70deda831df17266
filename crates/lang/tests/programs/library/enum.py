import enum
class Color(enum.Enum):
    RED = 1
    GREEN = enum.auto()
    CRIMSON = 1
    @property
    def low(self): return self.name.lower()
print(Color.RED, repr(Color.GREEN), Color(1), Color["RED"], list(Color), Color.CRIMSON is Color.RED, Color.RED.low)
try: Color(9)
except ValueError as e: print(e)
class I(enum.IntEnum):
    A = 1
    B = 2
print(I.A + 1, repr(I.B), I.A < I.B, f"{I.A}", str(I.A))
class F(enum.Flag):
    R = enum.auto(); W = enum.auto(); X = enum.auto()
    RW = R | W
print(F.R | F.X, repr(F.RW), F.R in F.RW, list(F.RW), ~F.R, F(0))
class S(enum.StrEnum):
    ONE = enum.auto()
print(S.ONE, repr(S.ONE), S.ONE == "one")
