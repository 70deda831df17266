# Ends: RecursionError
class A:
    def f(self, *args, **keywords):
        return self.f(*args, **keywords) + 1


A().f(1, k=2)
