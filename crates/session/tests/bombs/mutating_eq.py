# Ends: fine|RuntimeError
class A:
    def __eq__(self, other):
        a.clear()
        return True

    def __hash__(self):
        return 1


a = [A() for _ in range(5)]
a.remove(A())
a = [A() for _ in range(5)]
a == [A() for _ in range(5)]
s = {A()}
s == {A()}
