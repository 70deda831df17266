# Ends: RecursionError
def f():
    f()


f()
