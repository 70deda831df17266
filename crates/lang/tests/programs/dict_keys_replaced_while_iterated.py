# Keys replaced one by one: the size stays, and the loop ends where CPython's table of keys lets it.
def rename(count):
    names = {number: str(number) for number in range(count)}
    seen = []
    try:
        for number in names:
            seen.append(number)
            names[number + 100] = names.pop(number)
    except RuntimeError as error:
        print(type(error).__name__, error)
    print(seen, names)


for count in range(9):
    rename(count)

letters = {"a": 1, "b": 2}
walk = iter(letters.items())
letters["c"] = 3
for _ in range(2):
    try:
        next(walk)
    except RuntimeError as error:
        print(error)
del letters["c"]
try:
    next(walk)
except RuntimeError as error:
    print(error)

stack = {number: None for number in range(4)}
for key in stack:
    last, _ = stack.popitem()
    stack[last * 10] = None
    print(key, list(stack))
    if len(stack) > 10 or key > 1000:
        break
