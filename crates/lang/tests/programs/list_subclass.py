class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return f"Stack({super().__repr__()})"

s = Stack([1, 2])
s.push(3).push([])
print(s, len(s), s[0], s[-1], s[1:], type(s[1:]).__name__, s == [1, 2, 3, []])
print(s + [4], type(s + [4]).__name__, type(s * 2).__name__, type(s.copy()).__name__)
class Counting(list):
    def __getitem__(self, index):
        print("get", index)
        return super().__getitem__(index)

    def __len__(self):
        return 42

    def __contains__(self, item):
        return item == "magic"

    def __iter__(self):
        yield from ("a", "b")

c = Counting([1, 2, 3])
print(c[0], c[0:2], len(c), "magic" in c, 1 in c, list(c), bool(c))
class Named(list):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name
n = Named("x", [1])
print(n, n.name, Named("empty"))
