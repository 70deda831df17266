class Logged:
    def append(self, item):
        print("log", item)
        super().append(item)

    def __repr__(self):
        return "Logged" + super().__repr__()

class LoggedList(Logged, list):
    pass
l = LoggedList()
l.append(1)
l.append([2])
print(l, [l], len(l), LoggedList.__mro__[1].__name__, l == [1, [2]])
class Counter(dict):
    def __missing__(self, key):
        return 0
class OrderedCounter(Counter):
    def __repr__(self):
        return f"{type(self).__name__}({dict(self)})"
c = OrderedCounter()
for letter in "banana":
    c[letter] += 1
print(c, c["z"], "z" in c, sorted(c, key=c.get))
