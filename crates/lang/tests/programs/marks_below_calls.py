# A call that is all of a statement is marked, but for `return f(...)` and `name = f(...)`.
import sys
import traceback


class Holder:
    def __init__(self, maker):
        self.items = list(maker())

    def take(self):
        first = second = self.fail()

    def fail(self):
        items = {}
        items["a"] = int("x")


def broken():
    yield 1
    raise ValueError("broken")


def hold():
    held = Holder(broken)


def hold_again():
    return Holder(broken)


def several():
    a, b = hold(), hold_again()


def unpack():
    a, b = several()


for function in [hold, hold_again, several, unpack, lambda: Holder(list).take()]:
    try:
        function()
    except ValueError:
        traceback.print_exc(file=sys.stdout)
