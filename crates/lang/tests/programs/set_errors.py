def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
s = {1, 2}
attempt(lambda: s.remove(5))
attempt(lambda: s.remove("x"))
attempt(lambda: set().pop())
attempt(lambda: s.add([]))
attempt(lambda: {{}})
attempt(lambda: s | [1])
attempt(lambda: s < [1])
attempt(lambda: s.union(5))
attempt(lambda: set(5))
attempt(lambda: set(1, 2))
attempt(lambda: s[0])
attempt(lambda: s.add())
attempt(lambda: s.add(1, 2))
attempt(lambda: hash(s))
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: s - 1)
def walk():
    for x in s:
        s.add(x + 10)
attempt(walk)
