def check(value):
    if value % 3 == 0:
        raise ValueError(value)
    return value


def numbers(n):
    for i in range(n):
        yield i


def main():
    failed = 0
    for i in range(30_000):
        try:
            check(i)
        except ValueError as error:
            failed += 1
    total = 0
    for value in numbers(100_000):
        total += value
    print(failed, total, sum(value * 2 for value in numbers(50_000)))


main()
