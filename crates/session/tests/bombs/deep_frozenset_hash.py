# Ends: fine
a = frozenset()
for _ in range(100_000):
    a = frozenset([a])
hash(a)
