def add(a, b=1, *, c=2):
    return a + b + c


def swap(pair):
    first, second = pair
    return second, first


def main():
    total = 0
    for i in range(50_000):
        total += add(i) + add(i, 2) + add(i, c=3)
    pair = (1, 2)
    for i in range(50_000):
        pair = swap(pair)
    twice = lambda value: value * 2
    for value in map(twice, range(50_000)):
        total += value
    for i in range(50_000):
        total += min(i, 10) + len("abc") + abs(-i)
    print(total, pair)


main()
