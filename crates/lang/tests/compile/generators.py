def f(rows):
    yield
    x = yield 1
    yield from rows
    y = yield from rows
    total = sum(n * x for n in rows if n)
    return y
