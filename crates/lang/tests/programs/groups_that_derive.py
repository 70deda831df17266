class Batch(ExceptionGroup):
    def __new__(cls, message, errors, number=0):
        made = super().__new__(cls, message, errors)
        made.number = number
        return made

    def derive(self, errors):
        return Batch(self.message, errors, self.number)


class Plain(ExceptionGroup):
    pass


class Wrong(ExceptionGroup):
    def derive(self, errors):
        return "no group"


batch = Batch("batch", [ValueError(1), Batch("inner", [TypeError(2), ValueError(3)], 8), KeyError(4)], 7)
batch.add_note("kept")
matched, rest = batch.split(ValueError)
print(repr(matched), matched.number, matched.exceptions[1].number, matched.__notes__)
print(repr(rest), rest.number, rest.__notes__, rest.__notes__ is batch.__notes__)
print(repr(batch.subgroup(lambda error: isinstance(error, KeyError))), batch.subgroup(OSError))
print([repr(part) for part in Plain("plain", [ValueError(1), TypeError(2)]).split(ValueError)])
try:
    Wrong("wrong", [ValueError(1), TypeError(2)]).split(ValueError)
except TypeError as error:
    print(error)

try:
    try:
        raise batch
    except* ValueError as group:
        print("values", type(group).__name__, group.number, repr(group))
    except* TypeError as group:
        print("types", type(group).__name__, repr(group))
except Exception as left:
    print("left", type(left).__name__, repr(left))
try:
    try:
        raise Batch("again", [ValueError(1), TypeError(2)], 3)
    except* ValueError:
        raise KeyError("new")
except Exception as left:
    print(repr(left))


class Shown:
    def __repr__(self):
        return 5


class Said:
    def __str__(self):
        return 5


for ask in (repr, str, "{}".format, "{!r}".format):
    for value in (Shown(), Said()):
        try:
            print(ask(value)[:5])
        except TypeError as error:
            print(error)


class Bytes(bytearray):
    def __init__(self, *parts):
        super().__init__(b"".join(parts))
        self.parts = len(parts)


print(Bytes(b"ab", b"cd"), Bytes().parts, bytearray(b"x"))
array = bytearray(b"abc")
array.__init__(b"again")
print(array, Bytes(b"a") == b"a")
