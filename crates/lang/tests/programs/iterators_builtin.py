print(list(zip([1, 2, 3], "ab")), list(enumerate("ab", start=10)), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "x"])), list(filter(lambda n: n % 2, range(6))), list(reversed("abc")))
print(list(zip()), dict(zip("ab", range(2))), list(map(lambda *a: a, [1, 2], [3, 4], [5])))
it = iter([1, 2, 3])
print(next(it), list(zip(it, it)), next(it, "end"))
def numbers():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("stop")
print(list(zip(numbers(), [10, 20, 30])))
print(list(enumerate(numbers())))
print(list(map(str, numbers())))
print([x for x in filter(lambda n: n > 1, numbers())])
values = iter([3, 2, 1, 0])
print(list(iter(lambda: next(values), 1)), next(values))
print(sum(map(int, "123")), max(map(len, ["a", "bbb"])), any(map(str.isdigit, "a1")))
print(iter(it) is it, list(zip(*[[1, 2], [3, 4]])))
