# Ends: fine
class A:
    pass


a = A()
for n in range(20_000):
    setattr(a, f'x{n}', n)
    setattr(A, f'x{n % 100}', n)
