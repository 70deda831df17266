# What unittest says where texts, lists and dicts differ.
import unittest


class Differences(unittest.TestCase):
    pairs = [
        ("abc", "abd"), ("one\ntwo\n", "one\n2\n"), ("one\ntwo", "one\ntwo\n"), ("", "a"), ("a\nb", ""),
        ([1, 2, 3], [1, 2, 4]), ((1,), (1, 2)), ({"a": 1}, {"a": 2}), ({"name": "x" * 40, "age": 3}, {"name": "y" * 40, "age": 3}),
        ({1, 2}, {2, 3}), ([], [1]),
    ]


for first, second in Differences.pairs:
    for check in (Differences().assertEqual,):
        try:
            check(first, second)
        except AssertionError as error:
            print(error)
            print("--")
