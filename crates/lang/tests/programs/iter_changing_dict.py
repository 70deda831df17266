d = {1: "a", 2: "b"}
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
def grow():
    for k in d:
        d[k + 10] = 0
attempt(grow)
print(d)
def shrink():
    for k, v in d.items():
        del d[k]
attempt(shrink)
def replace():
    for k in d:
        d[k] = "new"
    return d
attempt(replace)
s = {1, 2, 3}
def pop_all():
    for x in s:
        s.discard(x)
attempt(pop_all)
