# Ends: fine
async def f(inner):
    pass


c = None
for _ in range(2_000):
    c = f(c)
del c
