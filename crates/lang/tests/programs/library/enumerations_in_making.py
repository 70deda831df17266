import enum


def attempt(text):
    try:
        exec(text, {"enum": enum, "__name__": "__main__"})
    except Exception as error:
        print(type(error).__name__, error)


attempt("class S(enum.StrEnum):\n A = 1")
attempt("class S(enum.StrEnum):\n A = 'a', 1")
attempt("class S(enum.StrEnum):\n A = b'a', 'utf-8'\nprint(repr(S.A))")
attempt("class E(enum.Enum):\n A = 1\n def __new__(cls, v): return super().__new__(cls, v)")
attempt("class E(enum.Enum):\n A = 1\n def __new__(cls, v): return 5")
attempt("class E(enum.Enum, int):\n A = 1")
print(enum.auto())


class Planet(enum.Enum):
    MERCURY = (1, 2)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return self.mass / self.radius

    def land(self):
        return "landed"


print(dir(Planet), dir(Planet.MERCURY))
