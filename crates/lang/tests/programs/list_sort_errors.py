a = [3, 1, 2]
def grow(x):
    a.append(x)
    return x
try:
    a.sort(key=grow)
except ValueError as error:
    print(error)
print(a)
seen = []
def watch(x):
    seen.append(list(a))
    return x
a.sort(key=watch)
print(seen, a)
b = [5, 4, "x", 3]
try:
    b.sort()
except TypeError as error:
    print(error)
print(sorted(map(str, b)))
def fail(x):
    raise KeyError(x)
try:
    b.sort(key=fail)
except KeyError as error:
    print("KeyError", error, len(b))
for bad in (dict(key=3), dict(reverse="yes"), dict(foo=1)):
    try:
        print(sorted([2, 1], **bad))
    except TypeError as error:
        print(error)
try:
    sorted()
except TypeError as error:
    print(error)
try:
    [].sort(1)
except TypeError as error:
    print(error)
