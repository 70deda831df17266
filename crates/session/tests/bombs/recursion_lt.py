# Ends: RecursionError
class A:
    def __lt__(self, other):
        return sorted([self, other])


A() < A()
