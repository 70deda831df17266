# Ends: fine
a = iter([])
for _ in range(100_000):
    a = map(abs, zip(enumerate(a)))
del a
