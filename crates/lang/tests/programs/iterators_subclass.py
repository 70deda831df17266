class Shout(map):
    def __next__(self):
        return super().__next__() + "!"
print(list(Shout(str, [1, 2])))
class Tens(enumerate):
    pass
print(list(Tens("ab", 10)), Tens("x").__next__())
it = map(str, [1, 2])
print(it.__next__(), it.__iter__() is it, list(it))
d = iter({"a": 1, "b": 2})
print(d.__length_hint__(), next(d), d.__length_hint__())
print(iter([1, 2]).__length_hint__(), iter(range(5)).__length_hint__(), iter("abc").__length_hint__())
