# Ends: RecursionError
def f():
    yield from f()


list(f())
