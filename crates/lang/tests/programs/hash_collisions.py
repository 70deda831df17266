class Same:
    made = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        Same.made += 1
        return self.n == other.n

items = {Same(i): i for i in range(40)}
print(len(items), items[Same(39)], Same(40) in items, sum(items.values()))
for i in range(0, 40, 2):
    del items[Same(i)]
print(len(items), sorted(items.values())[:5], len(set(items) | {Same(1), Same(100)}), Same.made > 0)
