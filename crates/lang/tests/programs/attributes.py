class Thing:
    kind = "thing"

    def __init__(self):
        self.size = 3

t = Thing()
print(getattr(t, "size"), getattr(t, "kind"), getattr(t, "nope", "default"), hasattr(t, "size"), hasattr(t, "nope"))
setattr(t, "color", "red")
print(t.color, vars(t), t.__dict__ == vars(t))
delattr(t, "size")
print(hasattr(t, "size"), vars(t), [name for name in dir(t) if not name.startswith("__")])
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: getattr(t, "size"))
attempt(lambda: getattr(t, 5))
attempt(lambda: hasattr(t, None))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: vars(5))
attempt(lambda: getattr(t))
attempt(lambda: delattr(t, "size"))
class Lazy:
    def __getattr__(self, name):
        if name == "bad":
            raise ValueError("bad name")
        if name.startswith("x"):
            raise AttributeError(name)
        return name.upper()
lazy = Lazy()
print(lazy.abc, getattr(lazy, "xyz", 0), hasattr(lazy, "xyz"), hasattr(lazy, "q"))
attempt(lambda: hasattr(lazy, "bad"))
