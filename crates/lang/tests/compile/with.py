def f(name):
    with open(name) as file, lock:
        file.read()
    with a() as (b, c.d):
        return b
    with a: pass
