# Ends: fine|RecursionError
a = (int,)
for _ in range(100_000):
    a = (a,)
isinstance('', a)
