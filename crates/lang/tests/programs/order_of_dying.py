class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def three():
    return Noisy(1), Noisy(2), Noisy(3)


kept = three()
del kept
print("list")
kept = list(three())
del kept
print("clear")
kept = list(three())
kept.clear()
print("slice")
kept = list(three())
kept[:2] = []
print(len(kept))
del kept[:]
print("dict and attributes")
kept = dict(zip("abc", three()))
del kept
kept = Noisy("holder")
kept.first, kept.second = Noisy("first"), Noisy("second")
del kept
