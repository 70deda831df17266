# Ends: RecursionError
from itertools import islice

a = iter([1, 2])
for _ in range(100_000):
    a = islice(a, 5)
next(a)
