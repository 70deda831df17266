# Ends: fine
e = None
for _ in range(100_000):
    n = ValueError()
    n.__cause__ = e
    e = n
del e, n
