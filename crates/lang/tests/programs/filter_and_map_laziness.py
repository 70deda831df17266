def trace(n):
    print("trace", n)
    return n % 2
lazy = filter(trace, range(4))
print("made")
print(next(lazy))
print(next(lazy, "end"), next(lazy, "end"))
mapped = map(trace, [5, 6])
print("mapped")
for value in mapped:
    print("got", value)
e = enumerate(map(trace, [7]))
print(next(e), next(e, None))
print(list(map(None.__class__, [])), list(filter(str.isalpha, "a1b2")), list(map(str.upper, "ab")))
try:
    list(map(lambda a: a, [1], [2]))
except TypeError as error:
    print("TypeError")
