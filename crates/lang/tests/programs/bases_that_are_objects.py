import enum
import math


def attempt(*bases, **keywords):
    try:
        class Made(*bases, **keywords):
            print("body")
    except TypeError as error:
        print(error)
    else:
        print(Made)


class Maker:
    def __init__(self, *given):
        self.given = given

    def __repr__(self):
        return f"Maker of {len(self.given)}"


for base in (1, "x", None, [], 1.5, len, math, Maker(), Maker):
    attempt(base)
attempt(int, 3)
attempt(object(), int)
attempt(3, int)
attempt(bool)
attempt(int, str)
attempt(int, int)


class Color(enum.Enum):
    RED = 1


for work in ("Color.RED = 2", "Color.RED.value = 3", "Color.RED.name = 'x'", "del Color.RED.value", "del Color.RED", "Color.RED.more = 1"):
    try:
        exec(work)
    except AttributeError as error:
        print(error)
print(Color.RED.more)
