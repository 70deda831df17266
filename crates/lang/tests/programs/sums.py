print(sum([1, 2, 3]), sum([], 5), sum([1.5, 2]), sum([True, True]), sum(range(101)), sum([[1], [2]], []), sum([1], start=2))
print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([0.1, 0.2, 0.3]), sum([1, 0.5, 2]), sum((1, 2), (3,)) if False else "skip")
print(sum([10**18] * 20), sum([1, 10**30]), sum([0.5, 10**20]))
class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + getattr(other, "n", other))

    __radd__ = __add__

print(sum([Money(1), Money(2)]).n)
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: sum(["a"]))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: sum(1))
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: sum([1, None]))
