# Ends: RecursionError
def f():
    class A:
        f()


f()
