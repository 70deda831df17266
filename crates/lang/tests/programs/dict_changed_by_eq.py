class Sneaky:
    def __init__(self, d):
        self.d = d
        self.done = False

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if not self.done:
            self.done = True
            self.d.clear()
            self.d["after"] = 1
        return False

d = {}
key = Sneaky(d)
d[key] = "x"
d[Sneaky(d)] = "y"
print(len(d), "after" in d)
s = [Sneaky({}), 2]
print(5 in s, s.count(2))
