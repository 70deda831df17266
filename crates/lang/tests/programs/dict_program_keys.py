class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"

d = {}
for i in (1, 3, 5, 2, 4, 3):
    d[Key(i)] = i
print(d, len(d))
print(d[Key(5)], d.get(Key(7)), Key(4) in d, Key(6) in d)
d[Key(1)] = "one"
print(d.pop(Key(3)), d.setdefault(Key(2), "x"), d.setdefault(Key(8), "y"), d)
del d[Key(5)]
print(d, d == {Key(2): 2, Key(1): "one", Key(4): 4, Key(8): "y"}, d | {Key(1): 1, Key(9): 9})
s = {Key(1), Key(3), Key(1)}
print(len(s), Key(3) in s, Key(5) in s, s == {Key(3), Key(1)}, s < {Key(1), Key(3), Key(5)})
s.discard(Key(3))
s.add(Key(1))
print(s, s | {Key(1)}, s & {Key(1), Key(2)}, s - {Key(1)}, s ^ {Key(1)})
try:
    s.remove(Key(9))
except KeyError as error:
    print("KeyError", error)
class Unhashable:
    def __eq__(self, other):
        return True
try:
    {Unhashable(): 1}
except TypeError as error:
    print(error)
class Broken:
    def __hash__(self):
        raise ValueError("no hash")
try:
    {}[Broken()]
except ValueError as error:
    print(error)
