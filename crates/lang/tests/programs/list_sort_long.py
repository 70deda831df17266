class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

seed = 12345
numbers = []
for _ in range(500):
    seed = (seed * 1103515245 + 12345) % 2147483648
    numbers.append(seed % 100)
pairs = [(n, i) for i, n in enumerate(numbers)]
by_class = sorted(pairs, key=lambda pair: Key(pair[0]))
print(by_class == sorted(pairs))
backwards = sorted(pairs, key=lambda pair: Key(pair[0]), reverse=True)
print(all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(backwards, backwards[1:])))
