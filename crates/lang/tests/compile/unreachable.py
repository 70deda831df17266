def f():
    return 1
    print("never")

def g():
    raise E
    yield

def h():
    while True:
        pass
    print("never")
