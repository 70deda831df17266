r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:4], r[::-1], list(r), r.start, r.stop, r.step)
print(5 in r, 6 in r, 5.0 in r, "x" in r, r.index(8), r.count(8), r.count(9), list(reversed(r)))
print(range(3) == range(0, 3), range(0) == range(5, 5), range(1, 10, 3) == range(1, 11, 3), hash(range(3)) == hash(range(0, 3, 1)))
print(range(5, 0, -2), list(range(5, 0, -2)), bool(range(0)), range(10)[3:100], range(-5)[:2])
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: range())
attempt(lambda: range(1, 2, 0))
attempt(lambda: range("a"))
attempt(lambda: range(1.0))
attempt(lambda: r[100])
attempt(lambda: r["a"])
attempt(lambda: r.index(100))
attempt(lambda: r.index("x"))
attempt(lambda: range(3) < range(4))
attempt(lambda: range(stop=3))
for i in range(3):
    i += 10
    print(i, end=" ")
print(len(range(0, 10**12, 7)), range(10**12)[10**11], 10**11 in range(0, 10**12, 10))
