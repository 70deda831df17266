# Ends: fine
def f(inner):
    try:
        yield inner
    finally:
        f.count += 1


f.count = 0
g = None
for _ in range(20_000):
    g = f(g)
    next(g)
del g
print(f.count)
