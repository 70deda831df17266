class Count:
    def __init__(self, limit):
        self.limit = limit
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.limit:
            raise StopIteration
        self.n += 1
        return self.n

print(list(Count(3)), tuple(Count(2)), set(Count(2)), sum(Count(4)), max(Count(5)), sorted(Count(3), reverse=True))
print(list(zip(Count(2), Count(3))), list(map(lambda n: -n, Count(2))), list(enumerate(Count(2))), dict(enumerate(Count(2))))
print(3 in Count(5), 9 in Count(5), [*Count(2), *Count(1)], all(Count(3)), any(Count(0)))
class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10

    def __len__(self):
        return 3

print(list(Old()), list(reversed(Old())), 20 in Old(), 25 in Old(), max(Old()))
class NoIter:
    __iter__ = None
class BadIter:
    def __iter__(self):
        return 5
for bad in (NoIter(), BadIter()):
    try:
        list(bad)
    except TypeError as error:
        print(error)
