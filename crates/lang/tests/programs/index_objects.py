# Objects with an __index__ wherever a method takes an integer.
class I:
    def __init__(self, number): self.number = number
    def __index__(self): return self.number


def t(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


text, data = "banana", b"banana"
for value in (text, data):
    part = value[1:2]
    t(lambda: value.find(part, I(2)))
    t(lambda: value.rfind(part, I(0), I(3)))
    t(lambda: value.index(part, I(2)))
    t(lambda: value.rindex(part, I(1), I(5)))
    t(lambda: value.count(part, I(2)))
    t(lambda: value.startswith(part, I(1)))
    t(lambda: value.endswith(part, I(0), I(4)))
    t(lambda: value.replace(part, value, I(1)))
    t(lambda: value.split(part, I(1)))
    t(lambda: value.rsplit(part, maxsplit=I(1)))
    t(lambda: value.center(I(9)))
    t(lambda: value.zfill(I(8)))
    t(lambda: value.find(I(1)))
    t(lambda: value.find(part, "x"))
t(lambda: text.ljust(I(8), "."))
t(lambda: text.rjust(I(8), I(1)))
t(lambda: "a\tb".expandtabs(I(4)))
t(lambda: text.center("x"))
t(lambda: bytes([I(1), 2, I(255)]))
t(lambda: bytes([I(256)]))
t(lambda: bytes(I(3)))
t(lambda: bytearray(I(2)))
t(lambda: bytearray([I(7)]))
t(lambda: bytes([1, "a"]))
class Both:
    def __index__(self): return 2
    def __bytes__(self): return b"both"
t(lambda: bytes(Both()))
class Wrong:
    def __index__(self): raise ZeroDivisionError("no")
t(lambda: bytes(Wrong()))
t(lambda: text.center(Wrong()))
class Items:
    def __index__(self): raise TypeError("no number")
    def __iter__(self): return iter([1, 2])
t(lambda: bytes(Items()))
