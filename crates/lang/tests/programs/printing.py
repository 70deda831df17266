print()
print(1, "two", 3.0, None, [4], sep=", ", end=".\n")
print("a", "b", sep="")
print("no newline", end="")
print()
print(*range(3), sep="\n")
print("x", sep=None, end=None)
class File:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("FLUSH")

f = File()
print("hello", 5, file=f, flush=True)
print(f.parts)
class Shown:
    def __str__(self):
        return "str of Shown"

    def __repr__(self):
        return "repr of Shown"

print(Shown(), [Shown()], {1: Shown()}, (Shown(),), str(Shown()), repr(Shown()), f"{Shown()} {Shown()!r}")
class Bad:
    def __str__(self):
        return 5
class Failing:
    def __str__(self):
        raise ValueError("failing")
def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: print("first", Bad()))
attempt(lambda: print("first", Failing()))
attempt(lambda: print(1, sep=5))
attempt(lambda: print(1, foo=5))
attempt(lambda: print(1, file=5))
attempt(lambda: input("question? "))
