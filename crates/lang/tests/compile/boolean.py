def f(a, b, c):
    x = a and b or c
    if a and not (b or c):
        x = 1
    while not a or b is None:
        x = a if b else c
    return a is not None and (b in (1, 2) or c not in [3, 4])
