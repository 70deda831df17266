# References to bound methods, and functions that only mark what they are given.
import typing
import weakref


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self):
        return self.name

    def __del__(self):
        print("end of", self.name)


def gone(reference):
    print("gone", type(reference).__name__, reference())


first, second = Listener("first"), Listener("second")
known = weakref.WeakMethod(first.hear, gone)
print(known()(), known == weakref.WeakMethod(first.hear), known == weakref.WeakMethod(second.hear), isinstance(known, weakref.ref))
print(len({known, weakref.WeakMethod(first.hear)}))
del first
print(known(), known == known)
for wrong in [3, gone]:
    try:
        weakref.WeakMethod(wrong)
    except TypeError as error:
        print(error)
print(typing.final.__name__, typing.override.__qualname__, typing.final(Listener).__final__)


class Node:
    __slots__ = ("value",)


class Open(Node):
    pass


class Named:
    __slots__ = ("name", "__weakref__")


class Number(int):
    pass


class Items(list):
    pass


for make in [Node, Open, Named, Number, Items, object, lambda: Node, lambda: set(), lambda: frozenset(), lambda: Listener, ValueError]:
    made = make()
    try:
        print(weakref.ref(made)() is made)
    except TypeError as error:
        print(error)
del second, Listener
