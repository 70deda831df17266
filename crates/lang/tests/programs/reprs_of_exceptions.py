errors = [ValueError(), ValueError("x"), ValueError("x", 2), KeyError("k"), KeyError("a", "b"), OSError(2, "gone"), IndexError(1.5), StopIteration([1])]
for error in errors:
    print(repr(error), "|", str(error), "|", error.args)
print(errors[:2])
class Custom(Exception):
    pass
class Special(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return f"code {self.code}"
print(repr(Custom("c")), str(Custom("c")), repr(Special(5)), str(Special(5)), [Special(6)])
group = ExceptionGroup("several", [ValueError(1), TypeError("t")])
print(repr(group), "|", str(group), "|", str(ExceptionGroup("one", [Custom()])))
class Loud:
    def __repr__(self):
        return "<loud>"
print(str(ValueError(Loud())), repr(ValueError(Loud(), 1)), str(KeyError(Loud())))
class NoStr(Exception):
    def __repr__(self):
        return "own repr"
print(NoStr("text"), repr(NoStr("text")), [NoStr("text")])
