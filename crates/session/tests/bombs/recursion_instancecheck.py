# Ends: RecursionError
class M(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls)


class A(metaclass=M):
    pass


isinstance(1, A)
