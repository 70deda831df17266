print(set(range(40, 0, -3)))
print(set([100, 5, 33, 64, 1, 2]))
s = set()
for i in (9, 1, 17, 25, 8, 0, 16):
    s.add(i)
print(s)
for i in (9, 1):
    s.discard(i)
s.add(33)
print(s, list(s), set(s), frozenset(s), s | {1}, s & {33, 8, 0}, s - {33})
print(s.pop(), s.pop(), s)
print(set([-1, -2, -3, 5]), set([2**61 - 1, 2**61, 3]))
