# Ends: RecursionError
def f(n):
    if n:
        yield from f(n - 1)
    yield n


list(f(5000))
