class Loud:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __repr__(self):
        return f"Loud({self.n})"

print([Loud(1), Loud(2)] == [Loud(1), Loud(3)])
print([Loud(1), Loud(2)] != [Loud(1), Loud(2)])
print([Loud(1), Loud(2)] < [Loud(1), Loud(3)])
print([Loud(1)] < [Loud(1), Loud(0)])
same = Loud(5)
print([same] == [same])
print(Loud(2) in [Loud(1), Loud(2), Loud(3)])
print([Loud(1), Loud(2)].index(Loud(2)))
print([1, 2] < [1, 3], [1, 2] <= [1, 2], [2] > [1, 9], [] < [0], [1] == (1,), [1] != (1,))
try:
    [1] < ["a"]
except TypeError as error:
    print(error)
try:
    [1] < (1,)
except TypeError as error:
    print(error)
