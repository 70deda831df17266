print(all([]), any([]), all([1, "", 2]), any([0, None, "x"]), all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 2]))
def noisy():
    for n in (0, 1, 2):
        print("item", n)
        yield n
print(any(noisy()), all(noisy()))
class Flag:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool", self.value)
        return self.value

print(all([Flag(True), Flag(False), Flag(True)]), any([Flag(False), Flag(True), Flag(False)]))
class Bad:
    def __bool__(self):
        return 1
try:
    any([Bad()])
except TypeError as error:
    print(error)
try:
    all(5)
except TypeError as error:
    print(error)
