"""What is common goes a short way through the machine, and comes out as on the long one."""
import json


class Refused(ValueError):
    pass


class Coded(Exception):
    def __init__(self, code, text="none"):
        super().__init__(text)
        self.code = code


class Made(Exception):
    def __new__(cls, *arguments):
        made = super().__new__(cls, "from new")
        made.extra = len(arguments)
        return made


class Silent(Exception):
    def __init__(self, *arguments):
        pass


for make in (
    lambda: Refused(), lambda: Refused(1, 2), lambda: Coded(3), lambda: Coded(3, text="words"), lambda: Made(1, 2),
    lambda: Silent(1, 2), lambda: KeyError("k"), lambda: OSError(2, "gone"), lambda: StopIteration(5), lambda: NameError("n"),
    lambda: AttributeError("a"), lambda: ImportError("i"), lambda: SystemExit(3), lambda: Exception([1]),
):
    made = make()
    print(type(made).__name__, made.args, sorted(vars(made).items()), str(made))
for call in (lambda: Coded(), lambda: Refused(a=1), lambda: object(1), lambda: Silent(a=1)):
    try:
        print(call().args)
    except TypeError as error:
        print(error)


class Empty:
    pass


class Abstract:
    def __call__(self):
        return "called"


print(type(Empty()).__name__, Abstract()())
try:
    Empty(1)
except TypeError as error:
    print(error)


def deep(n):
    if n == 0:
        raise Refused("deep")
    deep(n - 1)


try:
    deep(5)
except Refused as error:
    entry, lines = error.__traceback__, []
    while entry:
        lines.append((entry.tb_frame.f_code.co_name, entry.tb_lineno, entry.tb_frame.f_locals.get("n")))
        entry = entry.tb_next
    print(lines)
try:
    try:
        deep(1)
    except Refused:
        raise KeyError("second")
except KeyError as error:
    print(repr(error.__context__), error.__cause__)


def numbers():
    got = yield 1
    print("got", got)
    try:
        got = yield 2
    finally:
        print("left")
    return got


running = numbers()
print(next(running), running.send("a"))
try:
    running.send("b")
except StopIteration as stop:
    print("over with", stop.value)
for again in (lambda: next(running), lambda: running.send(None), lambda: numbers().send(1), lambda: next(iter(()))):
    try:
        again()
    except (StopIteration, TypeError) as error:
        print(repr(error))


def failing():
    yield 1
    raise Refused("inside")


def stopping():
    yield 1
    raise StopIteration


for make in (failing, stopping):
    source = make()
    next(source)
    try:
        next(source)
    except (Refused, RuntimeError) as error:
        print(repr(error), repr(error.__cause__), next(source, "over"))


def itself():
    try:
        next(me)
    except ValueError as error:
        yield str(error)


me = itself()
print(next(me))


def through():
    yield (yield from numbers())


outer = through()
print(next(outer), outer.send(7), next(outer))

text, more = "abc", "é€"
print(text + more, text[0] + more[-1], text[-3], (text + more)[4], "b" in text, "€" not in more)
for place in (3, -4):
    try:
        text[place]
    except IndexError as error:
        print(error)
print(1 / 4, 7 // -2, 7 % -3, 2 ** -1, True + True, 2 * 1.5, 1 == 1.0, 1 < 1.5, None == 0, "a" < "b", "a" == 1, True == 1)
for wrong in (lambda: 1 / 0, lambda: 1 < "a", lambda: 1 + "a", lambda: "a" + 1, lambda: [] in {}, lambda: 1 in 1):
    try:
        wrong()
    except (ZeroDivisionError, TypeError) as error:
        print(error)
nan = float("nan")
print(nan == nan, nan in [nan], nan in {nan}, 1.0 in {1}, True in (1, 2), (1, 2) in {(1, 2): 3}, "x" in ["y", "x"])

table = {}
for key in (1, 1.0, True, "a", (1, "a"), (1.0, "a"), None, frozenset({1})):
    table[key] = type(key).__name__
print(table, {n % 3: n for n in range(7)})
for key in ([], ([],), {}):
    try:
        table[key] = 1
    except TypeError as error:
        print(error)
try:
    for key in table:
        table[key, 1] = 0
except RuntimeError as error:
    print(error)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n or self.n == other


table = {1: "one"}
table[Key(1)] = "key"
seen = {1}
seen.add(Key(1))
seen.add(Key(2))
print(table, len(seen), Key(1) in table, (Key(1), 2) == (1, 2), Key(3) != Key(3), Empty() == Empty())


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + other.x) if isinstance(other, Vector) else NotImplemented

    def __radd__(self, other):
        return ("reflected", other)

    def __lt__(self, other):
        return NotImplemented

    def __getitem__(self, place):
        return self.x * place

    __mul__ = None


print((Vector(1) + Vector(2)).x, 5 + Vector(1), Vector(3)[4])
for wrong in (lambda: Vector(1) + 5, lambda: Vector(1) < Vector(2), lambda: Vector(1) * 2):
    try:
        wrong()
    except TypeError as error:
        print(error)

counter = 0
for n in range(3):
    counter += n
del n
try:
    n
except NameError as error:
    print(error, counter)

data = {"a": [1, 2.5, 1e100, -0.0, True, None, "é\x7f\"\n"], "": {}, "n": [[], [()], {"z": 1, "b": 2}]}
print(json.dumps(data), json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False))
print(json.dumps(data, separators=(",", ":")), json.dumps([float("inf")]), json.dumps({1: 2, None: 3}), json.dumps([10 ** 30]))
print(json.dumps([1, [2]], indent=0), json.dumps([], indent=4), json.dumps({"a": (1, 2)}, indent="--"))
loop = []
loop.append(loop)
for wrong in (lambda: json.dumps(loop), lambda: json.dumps({"a": {1}}), lambda: json.dumps({(1,): 2})):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(error)


class Encoder(json.JSONEncoder):
    def default(self, value):
        return sorted(value) if isinstance(value, set) else super().default(value)


print(json.dumps({"a": {2, 1}}, cls=Encoder), json.dumps([1], cls=Encoder))

print(next((n for n in ()), "default"), next((n for n in (1, 2)), "default"), next(iter(()), None))
waiting = numbers()
print(next(waiting, "default"), next(waiting, "default"))
waiting.close()
