# Ends: RecursionError
class A:
    def __init_subclass__(cls):
        class B(cls):
            pass


class C(A):
    pass
