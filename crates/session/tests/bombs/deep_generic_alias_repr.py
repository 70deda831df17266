# Ends: fine|RecursionError
a = int
for _ in range(100_000):
    a = list[a]
repr(a)
