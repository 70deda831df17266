# Calls, returns and updates that the machine takes in one step, where they are not what they seem.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def replaced(old):
    inner = Noisy("inner")
    return Noisy("new") if old else inner


def deaths():
    value = Noisy("old")
    value = replaced(value)
    print("replaced")
    value = replaced(None)
    print("replaced again")


deaths()


def takes(a, b=2, *, c=3, d=4):
    return a, b, c, d


print(takes(1), takes(1, 5), takes(1, d=6), takes(b=7, a=8), takes(1, 5, c=9))
takes.__kwdefaults__["d"] = "changed"
takes.__defaults__ = (10, 20)
print(takes(), takes(1), takes(1, c=0))
takes.__kwdefaults__ = {"d": 1, "c": 2}
print(takes(1), takes(1, d=5))
del takes.__kwdefaults__["c"]
for call in (lambda: takes(1), lambda: takes(1, d=1), lambda: takes(1, 2, 3), lambda: takes(1, e=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)


def plain(a, b):
    return (a, b)


def rebinds():
    global plain
    before = plain

    def other():
        global plain
        plain = lambda *args: ("other", args)
        return 1

    print(plain(other(), 2), plain(1, 2))
    plain = before
    print(plain(1, 2))
    a = 1
    print(plain(a, (a := 5)), plain((a := 6), a), a)


rebinds()


def many_locals(flag):
    if flag:
        x = y = z = 1
        return x + y * z - x * y
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


def some_temporaries(a, b, c):
    return [a * b + c * a, (a + b) * (c + a), a < b < c]


for turn in range(3):
    for function in (many_locals, some_temporaries):
        if function is many_locals:
            print(many_locals(turn % 2), many_locals(0))
        else:
            print(some_temporaries(turn, 2, 3))


class Counter:
    limit = 5

    def __init__(self):
        self.count = 0
        self.hidden = 1

    def add(self, value):
        self.count += value
        return self.count

    @property
    def doubled(self):
        return self.hidden * 2

    @doubled.setter
    def doubled(self, value):
        print("set", value)
        self.hidden = value

    def more(self):
        self.doubled += 1
        self.limit += 1
        return self.limit


counter = Counter()
print([counter.add(value) for value in (1, True, 2.5, 2, 2**62, 2**62, -1)])
print(counter.more(), counter.more(), Counter.limit)
counter.count = "text"
print(counter.add("s"), counter.add("!"))
try:
    counter.add(1)
except TypeError as error:
    print(error)


class Watched(Counter):
    def __setattr__(self, name, value):
        print("watched", name, value)
        super().__setattr__(name, value)


watched = Watched()
print(watched.add(1), watched.add(2))
for instance in (Counter(), Watched(), Counter()):
    for value in (1, 2):
        instance.add(value)
    print(instance.count)
counter.add = lambda value: ("own", value)
for instance in (Counter(), counter, Counter()):
    print(instance.add(3))
Counter.add = lambda self, value: ("class", value)
for instance in (Counter(), counter):
    print(instance.add(4))


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


def too_deep(n):
    return too_deep(n)


print(deep(500))
try:
    too_deep(1)
except RecursionError as error:
    print(error)
print(deep(100))


def fails(n):
    return n.missing if n else fails(n + 1)


def kept():
    local = "kept"
    return fails(0) if local else None


try:
    kept()
except AttributeError as error:
    where = error.__traceback__
    while where:
        print(where.tb_frame.f_code.co_name, where.tb_lineno, sorted(where.tb_frame.f_locals)[:1])
        where = where.tb_next


def frames():
    mine = sys._getframe()
    return mine


print(sorted(frames().f_locals), frames().f_code.co_name)
print([(lambda a, b=turn: a - b)(10) for turn in range(3)])
