d = {"a": 1, "b": 2}
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, 1 in d)
d["c"] = 3
d["a"] = 10
print(d, d.pop("b"), d.pop("zz", None), d)
print(d.setdefault("a", 5), d.setdefault("n", []), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), "qr"])
print(d)
print(d.popitem(), list(d), list(d.values()), list(d.items()))
print(d | {"a": 0, "new": 1}, dict(d) == d, d.copy() is d)
d |= [("z", 26)]
print(d)
del d["z"]
d.clear()
print(d, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict(a=1), dict([(1, 2)], b=3), dict({1: 2}))
print({1: "int", 1.0: "float", True: "bool"}, {None: 0, (): 1})
