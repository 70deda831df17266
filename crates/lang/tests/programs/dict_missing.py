class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = value = key * 2
        return value

d = Default(a=1)
print(d["a"], d["b"], d["b"], d.get("c"), "c" in d, d)
class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

u = Upper(x=1)
u["y"] = 2
u.update(z=3)
print(u, u["y"], Upper.fromkeys("ab", 0), type(u | {}).__name__, type(u.copy()).__name__)
