# Ends: fine
from functools import partial

f = print
for _ in range(100_000):
    f = partial(partial, f)
del f
