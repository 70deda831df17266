"""What a place in the code has found once may be something else the next time."""


class Setting:
    limit = 3
    shared = []

    def method(self):
        return "method"


def limit_of(thing):
    return thing.limit


def shared_of(thing):
    return thing.shared


def called(thing):
    return thing.method()


one, other = Setting(), Setting()
print([limit_of(one), limit_of(one), limit_of(other)])
one.limit = 4
print([limit_of(one), limit_of(other), limit_of(Setting)])
Setting.limit = 5
print([limit_of(one), limit_of(other), limit_of(Setting), limit_of(Setting)])
del one.limit
print([limit_of(one), limit_of(other)])
Setting.limit = property(lambda self: "computed")
print([limit_of(one), limit_of(other), type(limit_of(Setting)).__name__])
del Setting.limit
for thing in (one, Setting):
    try:
        limit_of(thing)
    except AttributeError as error:
        print(error)

shared_of(one).append(1)
print(shared_of(other) is shared_of(Setting), shared_of(Setting))

print([called(one), called(one)])
one.method = lambda: "own"
print([called(one), called(other)])
Setting.method = staticmethod(lambda: "static")
print([called(one), called(other), called(Setting)])
Setting.method = classmethod(lambda cls: cls.__name__)
print([called(other), called(Setting), called(Setting)])


class Described:
    """A descriptor that is only read, and so gives way to what the object has."""

    def __get__(self, instance, owner):
        return "nobody" if instance is None else f"described {owner.__name__}"


class Holder:
    value = Described()


def value_of(thing):
    return thing.value


holder = Holder()
print([value_of(holder), value_of(holder), value_of(Holder)])
holder.value = 1
print([value_of(holder), value_of(Holder), value_of(Holder())])
Described.__set__ = lambda self, instance, value: None
print([value_of(holder), value_of(Holder)])


class Slotted:
    __slots__ = ("x", "__hidden")
    kind = "slots"

    def __init__(self, x):
        self.x = x
        self.__hidden = -x

    def hidden(self):
        return self.__hidden


def x_of(thing):
    return thing.x


slotted = [Slotted(n) for n in range(3)]
print([x_of(thing) for thing in slotted], [thing.hidden() for thing in slotted], slotted[0].kind)
slotted[1].x += 5
del slotted[2].x
print(x_of(slotted[1]), hasattr(slotted[2], "x"))
try:
    x_of(slotted[2])
except AttributeError as error:
    print(error)
try:
    slotted[0].y = 1
except AttributeError as error:
    print(error)
slotted[2].x = 9
print(x_of(slotted[2]))


class Meta(type):
    @property
    def title(cls):
        return "of the metaclass"

    def greet(cls):
        return f"{cls.__name__} greets"


class Titled(metaclass=Meta):
    pass


def title_of(thing):
    return thing.title


def greeted(thing):
    return thing.greet()


print([title_of(Titled), title_of(Titled), greeted(Titled), greeted(Titled)])
Titled.greet = lambda: "a function"
print([title_of(Titled), title_of(Titled), greeted(Titled)])


class Counted:
    made = 0

    def __init__(self):
        Counted.made += 1
        self.number = Counted.made


print([Counted().number for _ in range(4)], Counted.made)


class Base:
    def who(self):
        return "base"

    @classmethod
    def make(cls):
        return cls.__name__

    name = "attribute"


class Middle(Base):
    def who(self):
        return "middle " + super().who()

    @classmethod
    def make(cls):
        return "made " + super().make()

    def read(self):
        return super().name


class Mixed(Base):
    def who(self):
        return "mixed " + super().who()


class Leaf(Middle, Mixed):
    def who(self):
        before = super()
        return "leaf " + before.who() + "; " + super(Middle, self).who()


print([thing().who() for thing in (Base, Middle, Mixed, Leaf, Leaf)])
print(Leaf.make(), Leaf().read())
Mixed.who = lambda self: "changed"
print(Leaf().who())


class Missing(Base):
    def who(self):
        return super().nothing()


try:
    Missing().who()
except AttributeError as error:
    print(error)
