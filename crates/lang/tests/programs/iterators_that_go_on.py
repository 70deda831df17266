"""Iterators of itertools after one of their items has raised."""

from itertools import accumulate, chain, compress, cycle, dropwhile, filterfalse, groupby, islice, pairwise, repeat, starmap, takewhile


class Source:
    """Counts to five, and raises at two."""

    def __init__(self):
        self.number = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.number += 1
        if self.number == 2:
            raise LookupError(self.number)
        if self.number > 5:
            raise StopIteration
        return self.number


def ask(iterator, times=7):
    answers = []
    for _ in range(times):
        try:
            answers.append(next(iterator))
        except Exception as error:
            answers.append(type(error).__name__)
    return answers


def picky(value):
    if value == 3:
        raise ArithmeticError(value)
    return value > 3


for name, make in {
    "chain": lambda source: chain(source, "z"),
    "from_iterable": lambda source: chain.from_iterable([source, "z"]),
    "islice": lambda source: islice(source, 9),
    "takewhile": lambda source: takewhile(bool, source),
    "dropwhile": lambda source: dropwhile(lambda item: item < 3, source),
    "filterfalse": lambda source: filterfalse(lambda item: item == 4, source),
    "compress": lambda source: compress(source, repeat(True)),
    "accumulate": accumulate,
    "cycle": cycle,
    "pairwise": pairwise,
}.items():
    print(name, ask(make(Source())))

print(ask(filterfalse(picky, [1, 2, 3, 4, 1])))
print(ask(dropwhile(picky, [5, 3, 1, 2])))
print(ask(starmap(divmod, [(7, 2), (1, 0), (9, 4)])))
print(ask(accumulate([1, 0, 3], lambda total, item: total // item)))
print(ask(chain([1], 2, [3]), 4))


def noisy(items):
    for item in items:
        print("read", item)
        yield item


for key, group in groupby(noisy("aabbb")):
    print(key, next(group))
    print(next(group))
groups = groupby([1, 1, 2, 3, 3, 4], key=picky)
print([answer if isinstance(answer, str) else answer[0] for answer in ask(groups, 5)])
