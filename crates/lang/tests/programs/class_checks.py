class A: pass
class B(A): pass
class C: pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(1, (str, (list, (int,)))), isinstance(True, int))
print(issubclass(B, A), issubclass(A, (C, B)), issubclass(bool, int), isinstance(A, type), isinstance(None, type(None)))
print(isinstance(1, int | str), isinstance("x", int | None), isinstance(None, int | None), issubclass(bool, int | str))
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: isinstance(1, 1))
attempt(lambda: isinstance(1, (str, 1)))
attempt(lambda: isinstance(1, (int, 1)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 1))
attempt(lambda: isinstance(1))
class Meta(type):
    def __instancecheck__(cls, value):
        print("check", value)
        return value == 5

    def __subclasscheck__(cls, other):
        return other is C
class Five(metaclass=Meta): pass
print(isinstance(5, Five), isinstance(6, Five), issubclass(C, Five), issubclass(A, Five), isinstance(5, (str, Five)), isinstance(Five(), Five))
print(callable(A), callable(A()), callable(len), callable(lambda: 0), callable(5))
