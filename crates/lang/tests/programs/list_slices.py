a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-2:], a[::3], a[::-1], a[5:2], a[5:2:-1])
a[2:4] = ["two", "three", "more"]
print(a)
a[::4] = "abc"
print(a)
del a[1:3]
print(a)
del a[::-2]
print(a)
a[1:1] = range(3)
print(a)
a[len(a):] = [99]
print(a)
try:
    a[::2] = [1]
except ValueError as error:
    print(error)
try:
    a[0:1] = 5
except TypeError as error:
    print(error)
b = a
b += (1, 2)
print(a is b, a[-2:])
b *= 2
print(a is b, len(a))
