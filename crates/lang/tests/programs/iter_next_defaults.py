it = iter("ab")
print(next(it), next(it), next(it, None), next(it, 5))
try:
    next(it)
except StopIteration as stop:
    print("stop", stop.value, stop.args)
def gen():
    yield 1
    return "result"
g = gen()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
print(next(g, "over"))
class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("inside")
for action in (lambda: next(Raises(), 0), lambda: list(Raises()), lambda: sum(Raises()), lambda: list(map(str, Raises())), lambda: list(zip([1], Raises()))):
    try:
        print(action())
    except ValueError as error:
        print("ValueError", error)
