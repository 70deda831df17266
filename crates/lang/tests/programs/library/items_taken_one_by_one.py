from collections import OrderedDict, deque


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        print("hash", self.number)
        return self.number

    def __eq__(self, other):
        print("eq", self.number, other.number)
        return self.number == other.number

    def __repr__(self):
        return f"Key({self.number})"


def given(make, *numbers):
    for number in numbers:
        print("give", number)
        yield make(number)
    raise LookupError("no more")


def attempt(container, work):
    try:
        work()
    except LookupError as error:
        print(error, container)


numbers = {1: 1}
attempt(numbers, lambda: numbers.update(given(lambda n: (Key(n), len(numbers)), 2, 3, 2)))
numbers = OrderedDict()
attempt(numbers, lambda: numbers.update(given(lambda n: (n, list(numbers)), 2, 3)))
values = {0}
attempt(values, lambda: values.update(given(lambda n: len(values), 1, 2, 3)))
attempt(values, lambda: values.difference_update(given(lambda n: n, 1, 2)))
attempt(values, lambda: values.intersection_update(given(Key, 5)))
attempt(values, lambda: print(values.union(given(lambda n: n, 7))))
attempt(values, lambda: print(values.issuperset(n for n in (0, 9, 9))))
row = deque([1], 3)
attempt(row, lambda: row.extend(given(lambda n: list(row), 2, 3)))
attempt(row, lambda: row.extendleft(given(lambda n: n, 4, 5)))
attempt(None, lambda: print(set(given(Key, 1, 1))))
attempt(None, lambda: print(dict(given(lambda n: (Key(n), n), 1, 1))))
row.extend(row)
print(row)
row = deque([1, 2])
row += row
print(row, dict([(1, 2), (3, 4)]), {1}.union([2], (3,), [4]))
