print(min(3, 1, 2), max([3, 1, 2]), min("banana"), max((1, 2), (1, 3)), min([], default="none"))
print(max(["a", "bbb", "cc"], key=len), min([-3, 2, 1], key=abs), max(1, 2, key=lambda n: -n), max([1, 1.0, True]))
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: min())
attempt(lambda: max([]))
attempt(lambda: min(5))
attempt(lambda: max(1, "a"))
attempt(lambda: max([1, "a"]))
attempt(lambda: max(1, 2, default=3))
attempt(lambda: min([1], foo=2))
class Score:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

print(max(Score(1), Score(3), Score(2)).n, min([Score(2), Score(1)]).n)
def chatty():
    for n in (1, 3, 2):
        print("give", n)
        yield n
def key(n):
    print("key", n)
    return n
print(max(chatty(), key=key))
