# Ends: RecursionError
class A:
    def __index__(self):
        return [1, 2][self]


[1][A()]
