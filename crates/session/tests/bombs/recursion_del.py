# Ends: fine
class A:
    def __del__(self):
        A.count += 1
        if A.count < 5000:
            A()


A.count = 0
A()
print(A.count)
