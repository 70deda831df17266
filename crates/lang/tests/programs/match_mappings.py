from collections import UserDict, ChainMap, defaultdict
for subject in [UserDict({0: 1, 2: 3}), ChainMap({2: 5}, {7: 8}), defaultdict(int, {2: 9})]:
    match subject:
        case {2: found, **rest}:
            print(found, rest)
class Point:
    __match_args__ = ("x", "x")
    x = 1
class Odd:
    __match_args__ = (None,)
class Keys:
    KEY = "a"
def check(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
def twice():
    match Point():
        case Point(a, b):
            print("no")
def odd():
    match Odd():
        case Odd(a):
            print("no")
def duplicate():
    match {"a": 1, "b": 2}:
        case {Keys.KEY: y, "a": z}:
            print("no")
for action in (twice, odd, duplicate):
    check(action)
class Group(ExceptionGroup, ValueError):
    pass
group = Group("g", [TypeError(1)])
print(group.exceptions, isinstance(group, ValueError), repr(group))
print(ExceptionGroup[int])
class Called:
    __call__ = property(lambda self: lambda *arguments: arguments)
print(Called()(1, 2))
called = Called()
Called.__call__ = Called()
