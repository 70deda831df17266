def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
d = {"a": 1}
attempt(lambda: d["zz"])
attempt(lambda: d[("x", 1)])
attempt(lambda: d[[]])
attempt(lambda: {[]: 1})
attempt(lambda: {}.popitem())
attempt(lambda: d.pop("q"))
attempt(lambda: d.pop())
attempt(lambda: d.get())
attempt(lambda: dict(1))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict(1, 2))
attempt(lambda: d.update(5))
attempt(lambda: d | [1])
attempt(lambda: d < d)
attempt(lambda: hash(d))
attempt(lambda: d.keys(1))
def delete():
    del d["nope"]
attempt(delete)
def walk():
    for key in d:
        d[key + "x"] = 1
attempt(walk)
