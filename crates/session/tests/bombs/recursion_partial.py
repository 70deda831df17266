# Ends: RecursionError
from functools import partial

f = print
for _ in range(100_000):
    f = partial(f)


class P(partial):
    pass


def g():
    return partial(g)()


g()
