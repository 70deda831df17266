# Ends: RecursionError
class D:
    def __get__(self, object, kind):
        return object.x


class A:
    x = D()


A().x
