HUGE = 10 ** 20
numbers = range(HUGE)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(numbers, range(1, HUGE, 3), range(HUGE, 0, -HUGE), range(-HUGE, HUGE)[5], bool(numbers), bool(range(HUGE, HUGE)))
attempt(lambda: len(numbers))
attempt(lambda: numbers[HUGE])
attempt(lambda: numbers["a"])
attempt(lambda: range(0, HUGE, 0))
attempt(lambda: numbers.index(-1))
print(numbers[-1], numbers[HUGE // 2], numbers[::HUGE // 10], numbers[-3:], numbers[5:2], numbers[::-1][0])
print(HUGE - 1 in numbers, HUGE in numbers, -1 in numbers)
print(list(range(HUGE, HUGE + 3)), list(reversed(range(HUGE, HUGE + 3))), list(range(HUGE, HUGE - 5, -2)))
print(numbers.index(7), numbers.count(7), numbers.count(-7), numbers.start, numbers.stop, numbers.step)
print(numbers == range(HUGE), numbers == range(5), range(HUGE, HUGE) == range(0), range(2 ** 63) == range(2 ** 63))
print(hash(numbers) == hash(range(HUGE)), len({numbers, range(HUGE), range(0)}), range(3)[HUGE:], range(HUGE)[2:4] == range(2, 4))
print(sum(range(HUGE, HUGE + 3)), max(range(HUGE, HUGE + 3)), [*zip(range(HUGE, HUGE + 9), "ab")])
print(list(enumerate("ab", HUGE)), list(enumerate("ab", -HUGE)), type(enumerate([], HUGE)).__name__)
print(slice(None, HUGE).indices(10 ** 21), slice(None, None, -1).indices(HUGE), slice(HUGE).indices(5), "abc"[:HUGE], [1, 2][-HUGE:])
attempt(lambda: slice(1).indices(-HUGE))
print(range(2 ** 63 - 2, 2 ** 63 + 2)[1:3], list(range(2 ** 62, 2 ** 62 + 2)), range(-2 ** 63, 2 ** 63 - 1)[-1], len(range(2 ** 63 - 1)))
match range(HUGE, HUGE + 2):
    case [first, second]:
        print(first, second)
for number in numbers:
    if number == 3:
        break
print(number)
