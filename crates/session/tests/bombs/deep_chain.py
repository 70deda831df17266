# Ends: RecursionError
from itertools import chain

a = iter([1, 2])
for _ in range(100_000):
    a = chain(a)
next(a)
