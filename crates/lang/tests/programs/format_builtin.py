print(format(3), format("x"), format(3.5, ".2f"), format(255, "x"), format("a", ">3"), format(None), format([1]))
class Money:
    def __format__(self, spec):
        return f"<{spec}>"
print(format(Money(), "abc"), format(Money()), f"{Money():>5}", "{:x}".format(Money()))
class Bad:
    def __format__(self, spec):
        return 5
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: format(Bad()))
attempt(lambda: format(1, 2))
attempt(lambda: format(None, "x"))
attempt(lambda: format({}, "5"))
attempt(lambda: format())
