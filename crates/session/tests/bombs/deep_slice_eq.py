# Ends: RecursionError
a, b = slice(1), slice(1)
for _ in range(100_000):
    a, b = slice(a), slice(b)
a == b
