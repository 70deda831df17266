"""Who asks an iterable for its length before it goes through it (PEP 424)."""


class Deck:
    def __iter__(self):
        print("iterated", end=" ")
        return iter("ab")

    def __len__(self):
        print("asked", end=" ")
        return 2


deck = Deck()
for text in (
    "list(deck)",
    "tuple(deck)",
    "len(set(deck))",
    "sorted(deck)",
    "[*deck]",
    "(*deck,)",
    "len({*deck})",
    "max(deck)",
    "list(map(str, deck))",
    "','.join(deck)",
    "dict.fromkeys(deck)",
    "[].extend(deck)",
    "list(enumerate(deck))",
    "print(*deck)",
    "bool(deck)",
):
    print(text, eval(text))


class Hinted:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        print("hinted", end=" ")
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


class Odd(Hinted):
    def __len__(self):
        return "two"


for answer in (2, NotImplemented, "2", -1, TypeError("none"), ValueError("bad")):
    for kind in (Hinted, Odd):
        try:
            print(list(kind(answer)))
        except Exception as error:
            print(type(error).__name__, error)


class Shown:
    def __repr__(self):
        return "<Shown>"

    def method(self):
        pass


print(Shown().method, [Shown().method], staticmethod(Shown()), slice(Shown()))
