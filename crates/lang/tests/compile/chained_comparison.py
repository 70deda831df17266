def f(a, b, c):
    if a < b < c:
        pass
    if a() < b() <= c() != 3:
        pass
    x = a < b() < c
    return a == b in c
