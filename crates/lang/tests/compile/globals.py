x = 1

def f():
    global x, y
    x = 2
    y = x
    def g():
        return x
    class C:
        global x
        x = 3
    return undefined
