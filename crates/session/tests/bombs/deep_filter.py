# Ends: RecursionError
a = iter([1, 2])
for _ in range(100_000):
    a = filter(None, a)
next(a)
