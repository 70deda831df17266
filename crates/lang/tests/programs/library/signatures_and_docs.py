# What inspect refuses in signatures, and the texts that methods inherit.
import inspect

Parameter, Signature = inspect.Parameter, inspect.Signature


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for given in [(5, 0), ("for", 1), ("for", 0), ("1a", 1), ("a", 9), ("a", "x"), ("a",)]:
    attempt(lambda: Parameter(*given))
attempt(lambda: Parameter("a", 2, default=1))
attempt(lambda: Parameter("a", 4, default=1))
for kinds in [((1,), (1,)), ((3,), (0,)), ((2,), (1,)), ((4,), (2,)), ((0,), (1,), (3,))]:
    attempt(lambda: Signature([Parameter("ab"[place % 2], *kind) for place, kind in enumerate(kinds)]))
attempt(lambda: Signature([Parameter("a", 1), Parameter("a", 1)]))
attempt(lambda: Signature([Parameter("a", 1, default=1), Parameter("b", 1)]))


class Animal:
    """Some animal."""

    def speak(self):
        """Speaks."""

    @property
    def legs(self):
        """How many."""

    @classmethod
    def make(cls):
        """Makes one."""

    @staticmethod
    def count():
        """Counts."""


class Dog(Animal):
    def speak(self): pass
    @property
    def legs(self): pass
    @classmethod
    def make(cls): pass
    @staticmethod
    def count(): pass
    def bark(self):
        """Barks
           loudly."""


class Puppy(Dog): pass


for one in [Dog, Puppy, Dog.speak, Dog().speak, Dog.legs, Dog.make, Dog.count, Dog(), Dog.bark, Puppy.bark, attempt, lambda: 0]:
    print(inspect.getdoc(one))


def function(a: int, *args: str, b: float = 1.5, **kw: list) -> str: pass


print(inspect.getfullargspec(function))
print(inspect.getfullargspec(Animal.make), inspect.getfullargspec(Animal().speak))
