def f(a):
    del a
    b = 1
    del (b, c[0])
    def g():
        return d
    d = 1
    del d

class C:
    x = 1
    del x

x = 1
del x
