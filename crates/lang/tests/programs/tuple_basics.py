t = (1, "a", None)
print(t, (1,), (), tuple("abc"), tuple([1]), tuple())
print(t[0], t[-1], t[1:], t[::-1], t + (2,), t * 2, 2 * (0,), len(t), "a" in t)
print(t.index("a"), t.count(None), t == (1, "a", None), t < (2,), t > (1, "a"[:0]), hash((1, 2, 3)))
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: t[5])
attempt(lambda: t["x"])
attempt(lambda: t.index(9))
attempt(lambda: t + [1])
attempt(lambda: tuple(1))
attempt(lambda: tuple(1, 2))
attempt(lambda: hash(([],)))
attempt(lambda: (1,) < ("a",))
attempt(lambda: t.count())
print(t is tuple(t), t is t[:], {(1, 2): "found"}[(1, 2)])
