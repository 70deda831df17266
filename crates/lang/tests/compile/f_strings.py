def f(x, width):
    a = f"{x}"
    b = f"a{x!r}b{x:>{width}.{2}}c" "d" f"{x!s:10}"
    c = f"{x = }{x=!s}{x=:.2f}"
    d = f"no field"
    return f"{(x := 1)}{x}"
