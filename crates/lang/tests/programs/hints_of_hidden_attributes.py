import traceback


class Locker:
    def __init__(self):
        self._number = 1
        self.label = "x"

    def show(self):
        return self.number

    def ask(self, other):
        return other.number


def told(attempt):
    try:
        attempt()
    except AttributeError:
        print(traceback.format_exc().splitlines()[-1])


locker = Locker()
told(lambda: locker.number)
told(lambda: locker._numbr)
told(locker.show)
told(lambda: Locker().ask(locker))
told(lambda: locker.lable)

for source in ("[(g := 1) for a, (*b, c[d + e::f(g)], h.i) in j]", "[(h := 1) for h.i in j]", "[(a := 1) for a in j]"):
    try:
        compile(source, "<source>", "exec")
        print("fine")
    except SyntaxError as error:
        print(error)

print(tuple([]) is tuple(), (1, 2)[:0] is tuple(), hash(slice(1, 2)) == slice(1, 2).__hash__())


def getter(self):
    "From the getter."


print(property(getter, None, None, None).__doc__, property(getter, doc="Own.").__doc__)
for arguments in ((1, 99), ("1", 99), ([], 10), ("1", -1), (1.5, 1)):
    try:
        int(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
