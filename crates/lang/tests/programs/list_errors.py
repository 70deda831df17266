def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)

a = [1, 2, 3]
attempt("index", lambda: a[3])
attempt("negative", lambda: a[-4])
attempt("text", lambda: a["x"])
attempt("float", lambda: a[1.0])
attempt("pop empty", lambda: [].pop())
attempt("pop far", lambda: a.pop(9))
attempt("remove", lambda: a.remove(9))
attempt("index of", lambda: a.index("x"))
attempt("append", lambda: a.append())
attempt("insert", lambda: a.insert(1))
attempt("add", lambda: a + (1,))
attempt("add number", lambda: a + 1)
attempt("multiply", lambda: a * "x")
attempt("extend", lambda: a.extend(5))
attempt("list", lambda: list(5))
attempt("sort", lambda: [1, "a"].sort())
attempt("step", lambda: a[::0])
attempt("call", lambda: list(1, 2))
attempt("keyword", lambda: list(iterable=[]))
