# Ends: RecursionError
a = slice(1)
for _ in range(100_000):
    a = slice(a)
repr(a)
