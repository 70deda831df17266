# Ends: RecursionError
a = iter([1, 2])
for _ in range(100_000):
    a = map(abs, a)
next(a)
