"""What binds, whatever its class derives from, and what is equal because it is bound to the same."""
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Settings(dict):
    def __get__(self, owner, kind=None):
        return "settings" if owner is None else f"settings of {owner.name}"

    def __set__(self, owner, value):
        print("set to", value)

    def __set_name__(self, kind, name):
        print(kind.__name__, name)


class Scaled(float):
    def __get__(self, owner, kind):
        return self * (owner.factor if owner else 1)


class Machine:
    settings = Settings()
    speed = Scaled(2.5)
    factor = 4

    def __init__(self, name):
        self.name = name


for _ in range(3):
    machine = Machine("press")
    machine.settings = 5
    print(machine.settings, Machine.settings, machine.speed, Machine.speed, machine.__dict__)


class Animal:
    def sound(self):
        return "?"


class Dog(Animal):
    def sound(self):
        return "woof, not " + self.above.sound()


Dog.above = super(Dog)
print(Dog().sound(), super(Dog).__get__(Dog()).sound())
attempt(lambda: super(Dog).sound)

log = []
print(log.append == log.append, log.append == [].append, log.append != log.extend, len({log.append, log.append}))
callbacks = [log.append, print]
callbacks.remove(log.append)
print(callbacks == [print], len.__self__.__name__, list.append.__objclass__, int.__add__.__objclass__)

cell = types.CellType
print(cell(1) < cell(2), cell(3) == cell(3), cell() < cell(0), cell() == cell(), cell("a") != cell("b"))
attempt(lambda: cell(1) < cell("a"))
attempt(lambda: hash(cell(1)))
attempt(lambda: cell().cell_contents)


class Plain(type):
    pass


class Loud(type):
    def shout(cls):
        return cls.__name__.upper()


class Word(metaclass=Plain):
    pass


Word.__class__ = Loud
print(type(Word).__name__, Word.shout())


def become(value, kind):
    value.__class__ = kind


attempt(lambda: become(1, Word))
attempt(lambda: become(Animal, Loud))
attempt(lambda: become(Word, Animal))
attempt(lambda: become(None, int))
attempt(lambda: become(Animal(), int))


class Mixed(Animal, int):
    pass


print(Mixed.__base__, Mixed.__bases__)
print(iter(range(10**30)).__class__, iter(range(3)).__class__)
print((lambda: 0).__dict__, Animal().sound.__dict__)
attempt(lambda: enumerate([], begin=1))
attempt(lambda: enumerate(values=[]))
attempt(lambda: open("x", mood="r"))


class Own(int):
    def __hash__(self):
        return self


print(hash(Own(42)), hash(type("Minus", (), {"__hash__": lambda self: -1})()))
type Tree = int | list[Tree]
print(Tree.__value__ == (int | list[Tree]), (int | list[Tree] | list[Tree]) == (list[Tree] | int))
