def f(a, b):
    c = a + b * 2
    c = -c // (a - 1) ** ~b
    return not c
