class Mapping:
    def keys(self):
        print("keys")
        return ["x", "y"]

    def __getitem__(self, key):
        print("get", key)
        return key + "!"

d = {}
d.update(Mapping(), x=1)
print(d, dict(Mapping()))
def pairs():
    yield "a", 1
    yield ["b", 2]
print(dict(pairs()))
