# Ends: fine
def f(n):
    try:
        f(n + 1)
    except RecursionError:
        return n


print(f(0))
