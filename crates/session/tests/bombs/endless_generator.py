# Ends: running
def f():
    while True:
        yield


for _ in f():
    pass
