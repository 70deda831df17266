class Loud(type):
    def mro(cls):
        order = super().mro()
        print("order of", cls.__name__, [base.__name__ for base in order])
        return order


class First(metaclass=Loud):
    pass


class Second(First):
    pass


class Helper:
    def greet(self):
        return f"{type(self).__name__} greets"


class Lent(type):
    def mro(cls):
        return [cls, Helper, object]


class Borrower(metaclass=Lent):
    pass


print(Borrower.__mro__, Borrower().greet(), Borrower.mro(), type.mro(Borrower))


class Wrong(type):
    def mro(cls):
        return [cls, 7]


class Foreign(type):
    def mro(cls):
        return (cls, int, object)


for metaclass in (Wrong, Foreign):
    try:
        metaclass("Made", (), {})
    except TypeError as error:
        print(error)
