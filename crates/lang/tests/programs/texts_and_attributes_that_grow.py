# A text that grows is a new text for everybody who had the old one.
def texts():
    text = str(12) + "ab"
    known = {}
    for number in range(4):
        before = text
        size = len(text)
        known[text] = number
        text += "é" if number % 2 else str(number)
        print(before, size, text, len(text), text.isascii(), text in known, before in known)
    text += text
    print(text, len(text), text[3], text.upper())
    other = text
    text += "!"
    print(other == text, other is text, hash(other) == hash(text[:-1]), text.count("a"))
    text += str(len(text)) + "?"
    print(text)


# Instances whose attributes come in one order, in another, twice, and not at all.
class Point:
    def __init__(self, x, y, turned=False):
        if turned:
            self.y = y
            self.x = x
        else:
            self.x = x
            self.y = y
        self.x = x


class Shown(Point):
    shown = 1

    @property
    def size(self):
        return self.x + self.y

    @size.setter
    def size(self, value):
        self.x = value


class Told:
    def __init__(self):
        self.one = 1

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)


class Slotted:
    __slots__ = ("x",)

    def __init__(self):
        self.x = 1


class Wrong:
    def __init__(self, value):
        return value


class Plain:
    pass


def instances():
    for kind in (Point, Shown):
        for turned in (False, True, False):
            made = kind(1, 2, turned)
            print(kind.__name__, made.__dict__)
    made = Shown(3, 4)
    made.size = 10
    made.shown = 2
    print(made.size, made.__dict__, Shown.shown)
    del made.x
    made.x = 5
    print(made.__dict__)
    for _ in range(2):
        print(Told().one, Slotted().x)
    for value in (None, 3):
        try:
            print(type(Wrong(value)).__name__)
        except TypeError as error:
            print(error)
    for arguments in ((), (1,), (1, 2, 3, 4)):
        for kind in (Point, Plain):
            try:
                kind(*arguments)
                print("made")
            except TypeError as error:
                print(error)
    objects = [Plain() for _ in range(3)]
    for place, one in enumerate(objects):
        for name in "abc"[place:] + "abc"[:place]:
            setattr(one, name, place)
        one.last = place
        one.a += 1
    print([one.__dict__ for one in objects])


texts()
instances()
