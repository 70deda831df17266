def f(rows, x):
    a = [x for x in rows if x > 1 if x]
    b = {y: z for y, z in rows}
    c = {w for row in rows for w in row}
    d = [[cell for cell in row] for row in rows]
    e = [lambda: i for i in rows]
    try:
        return [n for n in rows]
    except ValueError:
        return a, b, c, d, e, x

squares = [n * n for n in range(3)]
