class Bag(set):
    pass
b = Bag([1, 2])
print(b, Bag(), type(b | {3}).__name__, type({3} | b).__name__, type(b.copy()).__name__, b == {1, 2})
class Frozen(frozenset):
    pass
f = Frozen([1])
print(f, hash(f) == hash(frozenset([1])), type(f | {2}).__name__, {1: 2}.keys() == {1}, {1} == {1: 2}.keys())
print(type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__, frozenset([1]) == {1})
x = frozenset([3])
print(frozenset(x) is x, x.copy() is x, hash(frozenset([1, 2, 3])))
