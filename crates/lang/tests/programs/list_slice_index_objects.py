class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index of", self.value)
        return self.value

a = [10, 20, 30, 40]
print(a[Index(1)])
print(a[Index(1):Index(3)])
a[Index(0)] = "first"
print(a)
del a[Index(-1)]
print(a, [0] * Index(3), range(Index(4)))
class Bad:
    def __index__(self):
        return "x"
try:
    a[Bad()]
except TypeError as error:
    print(error)
