def f(rows):
    for row in rows:
        if row:
            continue
        break
    else:
        row = None
    for a.b, (c, d) in rows:
        pass
    for x in rows: return x
