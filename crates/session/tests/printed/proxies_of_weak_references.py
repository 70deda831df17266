"""What a weak proxy passes on, and references with an `__init__` of their own."""
import types
import weakref


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Labelled(weakref.ref):
    def __init__(self, target, callback=None, /, **labels):
        super().__init__(target, callback)
        self.labels = labels


class Amount:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return self.value + other

    def __rsub__(self, other):
        return other - self.value

    def __iadd__(self, other):
        self.value += other
        return self

    def __lt__(self, other):
        return self.value < other

    def __index__(self):
        return self.value

    def __neg__(self):
        return -self.value

    def __reversed__(self):
        return iter("cba")


amount = Amount(3)
print(Labelled(amount, unit="kg").labels)
proxy = weakref.proxy(amount)
print(proxy + 1, 10 - proxy, proxy < 5, -proxy, "abcde"[proxy], list(reversed(proxy)))
attempt(lambda: proxy * 2)
attempt(lambda: hash(proxy))
attempt(lambda: next(proxy))
attempt(lambda: weakref.ref(amount, label=1))
print(type(proxy), type(weakref.proxy(Amount)))
del amount
attempt(lambda: proxy + 1)

scores = [3, 1, 2]
attempt(lambda: scores.sort(key=lambda score: (scores.append(0), scores.pop()) and score))


class Bag(set):
    pass


class Holder:
    def __repr__(self):
        return repr(self.bag)


holder = Holder()
holder.bag = Bag([holder])
print(holder.bag)


class Careless(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return None


def define():
    class Thing(metaclass=Careless):
        pass


attempt(define)
attempt(lambda: type("Thing", (), {"__qualname__": 5}))


def numbers():
    yield 1
    return 2


source = numbers()
next(source)
try:
    next(source)
except StopIteration as stop:
    stop.value = "changed"
    print(stop.value, stop.args)
print(types.GeneratorType[int, None, str])
