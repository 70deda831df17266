# Ends: fine
f = len
for _ in range(100_000):
    f = f.__call__
print(f('abc'))
