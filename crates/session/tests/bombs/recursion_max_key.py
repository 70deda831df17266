# Ends: RecursionError
def f(x):
    return max([x, x], key=f)


f(1)
