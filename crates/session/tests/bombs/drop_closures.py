# Ends: fine
f = None
for _ in range(100_000):
    def f(inner=f):
        return inner
    g = lambda f=f: f
    f = g
del f, g
