def f(x, o):
    global g
    x += 1
    g *= x
    o.a.b @= x
    o[x][x + 1] -= g
    x += (x := 2)
