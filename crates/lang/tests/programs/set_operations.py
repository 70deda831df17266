a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union([9], (8,)), a.intersection([1, 3], {3}), a.difference([1], [2]), a.symmetric_difference([4, 10]))
print(a < b, a >= {1}, {1} < {1, 2}, {1} == {1.0}, a != b, a.isdisjoint([7]), {3}.issubset(b), b.issuperset([3]))
a |= {7}
a &= {1, 2, 7, 8}
a -= {1}
a ^= {2, 3}
print(a)
a.update([1], range(3))
a.difference_update([0])
a.intersection_update(range(10))
a.symmetric_difference_update([1, 100])
print(sorted(a), len(a), 7 in a)
a.discard(1000)
a.remove(7)
print(sorted(a), set(), frozenset(), frozenset([1]), {frozenset([1, 2])})
c = a.copy()
c.clear()
print(c, bool(c), set("aab") == {"a", "b"}, {1} in {frozenset([1])})
