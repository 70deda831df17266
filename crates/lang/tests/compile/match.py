def f(subject):
    match subject:
        case 1 | -2 | "x":
            return 1
        case None | True:
            return 2
        case [a, [b, *rest], _] if a > b:
            return a, b, rest
        case [*_]:
            return 3
        case {"k": v, Color.RED: 1, **others}:
            return v, others
        case Point(x, y=0) as point:
            return x, point
        case (Point(p, q) | [q, p]) | {"p": p, "q": q}:
            return p, q
        case str():
            return 4
        case whole:
            return whole
