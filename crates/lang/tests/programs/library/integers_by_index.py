import collections
import datetime
import heapq
import itertools
import operator
import random
from bisect import bisect


class I:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


def attempt(work):
    try:
        print(work())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def changed(make):
    row = collections.deque([1, 2, 3])
    make(row)
    return row


attempt(lambda: (5).to_bytes(I(2), "big"))
attempt(lambda: (round(1.2345, I(2)), round(12345, I(-2)), b"abcd".hex(":", I(2)), int("11", I(2)), int("z", base=I(36))))
attempt(lambda: round(1.5, 1.0))
attempt(lambda: collections.deque([1, 2, 3], I(2)))
attempt(lambda: changed(lambda row: row.rotate(I(1))))
attempt(lambda: changed(lambda row: row.insert(I(1), 9)))
attempt(lambda: changed(lambda row: row.__delitem__(I(0))))
attempt(lambda: changed(lambda row: row.__setitem__(I(0), 7)))
attempt(lambda: (collections.deque([1, 2])[I(1)], collections.deque([1]) * I(2)))
attempt(lambda: list(itertools.repeat("a", I(2))))
attempt(lambda: list(itertools.combinations("abc", I(2))))
attempt(lambda: list(itertools.combinations_with_replacement("ab", I(2))))
attempt(lambda: list(itertools.permutations("abc", I(2))))
attempt(lambda: list(itertools.product("ab", repeat=I(2))))
attempt(lambda: len(itertools.tee("ab", I(3))))
attempt(lambda: list(itertools.batched("abcd", I(2))))
attempt(lambda: random.Random(1).getrandbits(I(8)))
attempt(lambda: (datetime.date.fromordinal(I(5)), datetime.date.fromisocalendar(I(2024), I(1), I(1))))
attempt(lambda: bisect([1, 2, 3], 2, I(0)))
attempt(lambda: collections.Counter("aab").most_common(I(1)))
attempt(lambda: collections.Counter("aab").most_common("a"))
attempt(lambda: collections.Counter("aab").most_common(1.5))
attempt(lambda: heapq.nlargest(I(2), [1, 2, 3]))
attempt(lambda: operator.length_hint([], I(3)))
attempt(lambda: (bytearray(b"abc").pop(I(0)), bytearray(b"abc").insert(I(0), I(65))))
