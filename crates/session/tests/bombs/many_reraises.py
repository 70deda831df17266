# Ends: fine
def f(n):
    try:
        if n:
            f(n - 1)
        else:
            raise ValueError
    except ValueError as error:
        kept.append(error)
        raise


kept = []
for _ in range(20):
    try:
        f(900)
    except ValueError:
        pass
del kept
