class Plain:
    pass
a, b = Plain(), Plain()
print(a == a, a == b, a != b, a.__eq__(b), a.__ne__(a), a.__lt__(b), hash(a) == hash(a), hash(a) == a.__hash__())
print(a.__str__() == repr(a), object.__repr__(a) == repr(a), a.__class__ is Plain, a.__class__.__name__)
print(format(a) == str(a), a.__init__(), object().__init__(), Plain.__init_subclass__())
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))
attempt(lambda: object(1))
attempt(lambda: format(a, "x"))
attempt(lambda: format([1], ">5"))
attempt(lambda: a < b)
attempt(lambda: a.__setattr__("x"))
a.__setattr__("x", 5)
print(a.x, a.__getattribute__("x"))
a.__delattr__("x")
attempt(lambda: a.x)
class OnlyInit:
    def __init__(self, n):
        super().__init__()
        self.n = n
class Wrong:
    def __init__(self):
        super().__init__(1)
print(OnlyInit(3).n)
attempt(lambda: Wrong())
attempt(lambda: OnlyInit())
class OnlyNew:
    def __new__(cls, n):
        self = super().__new__(cls)
        self.n = n
        return self
print(OnlyNew(4).n)
class Eq:
    def __eq__(self, other):
        return NotImplemented
print(Eq() == Eq(), Eq() != 5, Eq().__hash__ is None)
