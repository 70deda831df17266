def f(x, y):
    a = b = g()
    x, y = y, x
    (c, d), *e = g()
    [p, q] = x
    first, *_, last = y
    a, b = a
    x = y = z = 0
    return a
