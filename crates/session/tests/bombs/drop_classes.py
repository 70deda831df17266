# Ends: fine
class A:
    pass


for _ in range(900):
    class A(A):
        pass
