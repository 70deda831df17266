import abc
import dataclasses


def area(width, height: int = 2, *more, unit=None, **rest) -> str:
    """The area of something.

    In square units.
    """


def silent():
    pass


class Shape:
    """What can be drawn."""

    sides: int = 0

    def draw(self, where):
        "Draws it."

    def size(self):
        pass


class Square(Shape):
    """A shape with
    four sides."""

    sides = 4

    def __init__(self, width):
        self.width = width

    def size(self):
        """How large it is."""

    def __repr__(self):
        return "Square"

    @property
    def corner(self):
        """A place."""
        return 1

    @corner.setter
    def corner(self, value):
        pass

    @property
    def center(self):
        return 2

    @classmethod
    def unit(cls, name="m"):
        "One of size 1."

    @staticmethod
    def count(first=1):
        "How many."

    async def wait(self):
        "Waits."


class Small:
    __slots__ = ("a", "_b")


class Base(abc.ABC):
    @abc.abstractmethod
    def work(self): "To be written."


help(area)
help(silent)
help(Shape)
help(Square)
help(Small)
help(Base.work)
help(Square(1).size)
help(Square.unit)
