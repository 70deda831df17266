def f(x, rows):
    if (n := len(rows)) > 1:
        print(n)
    y = x + (x := 2)
    any((hit := row) for row in rows)
    [last := row for row in rows]
    print(x, (x := 3), x)
    return hit, last, y

print(m := 1)
