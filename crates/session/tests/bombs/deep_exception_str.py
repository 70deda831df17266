# Ends: RecursionError
e = Exception()
for _ in range(100_000):
    e = Exception(e)
str(e)
