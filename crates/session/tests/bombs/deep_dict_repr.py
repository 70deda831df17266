# Ends: RecursionError
a = {}
for _ in range(100_000):
    a = {1: a}
repr(a)
