# What a class, a wrapper or an exception says of itself and of its objects.
import fnmatch
import warnings
import weakref
from datetime import date, datetime


class Disguised:
    __class__ = str


print(isinstance(Disguised(), str), Disguised().__class__, type(Disguised()))


class Note:
    def __get__(self, instance, owner):
        return f"a note about {owner.__name__}"


class Noted:
    __doc__ = Note()


print(Noted.__doc__, "|", Noted().__doc__)

for wrapper in classmethod, staticmethod:
    def wrapped(x: int) -> str:
        "What it is for."

    made = wrapper(wrapped)
    print(made.__module__, made.__name__, made.__qualname__, made.__doc__, made.__annotations__, made.__isabstractmethod__)
    print(sorted(made.__dict__))


class Failed(OSError):
    def __new__(cls, message, place):
        self = super().__new__(cls, message)
        self.place = place
        return self


class Lost(OSError):
    def __init__(self, message, place):
        self.place = place
        super().__init__(2, message)


for error in Failed("no", place="here"), Failed("no", "there"), Lost("gone", place="here"):
    print(repr(error), str(error), error.args, error.place)


class Phoenix:
    def __del__(self):
        global kept
        kept = self
        print("dying", reference() is self)


bird = Phoenix()
reference = weakref.ref(bird)
print(bird.__weakref__ is reference)
del bird
print(reference() is kept)

error = SyntaxError()
print(str(error), repr(error))
error.msg, error.filename, error.lineno = "wrong", "some/where.py", 7
print(str(error))


class Small(float):
    pass


class Measured:
    def __float__(self):
        return Small(3)

    def __index__(self):
        return True


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(float(Measured()), [5, 6][Measured()])
for warning in seen:
    print(warning.category.__name__, warning.message)

print(hash(2000005 - 1j), hash(complex(-1)))
try:
    print >> 3
except TypeError as error:
    print(error)

for pattern in "[^az]", "[!az]", "[z-a]", "[!z-a]", "[a-cz-ax]", "[]x]", "**a***b", "a*b?c", "[!":
    print(pattern, fnmatch.translate(pattern), [letter for letter in "az^-bx][" if fnmatch.fnmatch(letter, pattern)])

for text in "2025W01", "2025W014", "2025-W01-4", "2025-W54", "2025-W01-":
    for parse, given in (date.fromisoformat, text), (datetime.fromisoformat, f"{text} 10:15"):
        try:
            print(parse(given))
        except ValueError as error:
            print(error)
