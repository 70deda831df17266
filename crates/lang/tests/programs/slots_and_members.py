"""`__slots__`, the members they make, and which classes may stand in for each other."""


class S:
    __slots__ = ("a", "b")


s = S()
s.a = 1
print(S.a, S.a.__get__(s), S.a.__get__(None, S), S.a.__name__, S.a.__objclass__, S.a.__doc__, S.a.__qualname__)
S.a.__set__(s, 5)
print(s.a)
S.a.__delete__(s)


def attempt(text, scope=None):
    try:
        exec(text, scope if scope is not None else dict(globals()))
        print(text, "-> done")
    except Exception as error:
        print(text, "->", type(error).__name__, error)


for text in ("s.a", "del s.a", "S.a.__get__(1)", "S.a.__set__(1, 2)", "S.b.__delete__(s)", "s.b"):
    attempt(text)

for text in (
    "class A(int): __slots__ = ('a',)",
    "class A(tuple): __slots__ = 'a'",
    "class A(str): __slots__ = ('a',)",
    "class A(int): __slots__ = ()",
    "class A: __slots__ = ('1a',)",
    "class A: __slots__ = (1,)",
    "class A: __slots__ = 5",
    "class A: __slots__ = ('a', 'a')",
    "class A: __slots__ = ('__dict__', '__dict__')",
    "class B: pass\nclass A(B): __slots__ = ('__dict__',)",
    "class B: pass\nclass A(B): __slots__ = ('__weakref__',)",
    "class A: __slots__ = {'a': 'doc'}\nprint(A.a.__doc__, A.__slots__)",
    "class A: __slots__ = (name for name in 'ab')\nprint(A.a, A.b)",
    "class A: __slots__ = ('a',); a = 1",
    "class A: __slots__ = 'x'\nclass B: __slots__ = 'y'\nclass C(A, B): pass",
    "class A: __slots__ = 'x'\nclass B: __slots__ = ()\nclass C(A, B): pass",
    "class A: __slots__ = 'x'\nclass B(A): __slots__ = 'y'\nclass C(B, A): pass",
    "class A: __slots__ = 'x'\nclass C(A, list): pass",
    "class A: pass\nclass B: __slots__ = ()\nA().__class__ = B",
    "class A: __slots__ = 'x'\nclass B: __slots__ = 'y'\nA().__class__ = B",
    "class A: pass\nclass B: pass\na = A(); a.__class__ = B; print(type(a))",
    "class A: pass\nA.__dict__ = {}",
    "class A: pass\nA.__mro__ = ()",
    "class A: pass\ndel A.__mro__",
):
    attempt(text, {"__name__": "__main__"})


class Named:
    def __set_name__(self, owner, name):
        raise ValueError(f"not {name}")


try:

    class Owner:
        x = Named()
except ValueError as error:
    print(error, error.__notes__)

for base in (type(None), type(lambda: 0), type(len), type(iter([])), type({}.keys()), type(int | str), bool, range, slice):
    attempt(f"type('X', (base,), {{}})", {"base": base})
print(type(None)(), type(...)(), type(NotImplemented)())
attempt("type(None)(1)")


class Numbers(list):
    pass


print(Numbers[int], list.__class_getitem__(int), Numbers[str](["a"]))
for text in ("range(3).start = 1", "slice(1).stop = 2", "1j .real = 2", "[].append.__self__ = 1", "s.__class__.mro.__name__ = 1"):
    attempt(text)


class Reads:
    @property
    def value(self):
        return 1

    def method(self):
        pass


Reads.value.__doc__ = "a text"
print(Reads.value.__doc__)
attempt("Reads.value.fget = 1")
attempt("Reads().method.__func__ = 1")
attempt("Reads().method.__defaults__ = 1")


class Odd:
    def __int__(self):
        return "a"

    def __index__(self):
        raise TypeError("no")


attempt("'%d' % Odd()")
attempt("'%x' % Odd()")
attempt("import os.nothing")
attempt("import json.nothing")
attempt("__import__('')")
attempt("ExceptionGroup(1, [])")
