def f(p):
    a, b = p
    return b, a
print(f((1, 2)), f([3, 4]), f("xy"), f({1: 2, 3: 4}), f(x for x in (1, 2)))
for bad in ((1,), (1, 2, 3), 5, [1], [], "abc"):
    try: f(bad)
    except Exception as e: print(type(e).__name__, e)
def g():
    a = b = 7
    try:
        a, b = [1]
    except ValueError as e: print(e, a, b)
    a, b = b, a
    a, b = (a, b)
    a = (1, 2); a, b = a
    print(a, b)
    b = [5, 6]; a, b = b
    print(a, b)
    for k, v in {"x": 1}.items(): print(k, v)
    for i, (x, y) in enumerate([(1, 2)]): print(i, x, y)
    return [q + w for q, w in zip([1], [2])]
print(g())
def h():
    a, b, c = [1, 2, 3]
    def inner(): return a
    c, d = 8, 9
    [x, y] = c, d
    return a, b, c, d, x, y, inner()
print(h())
class O: pass
def m():
    o = O(); o.n = 1; o.l = [1, 2]
    o.n += 1; o.n += o.n
    o.n += (o := O()) and 3 if False else 4
    print(o.n)
    l = [1, [2]]
    l[0] += 5; l[1] += [3]; l[l[0] - 6] += 1
    i = 1
    l[i] += [i]
    d = {}
    d["k"] = 1; d["k"] += 2
    print(l, d)
    o.n = 1
    p = o
    o.n += (o := O(), 5)[1]
    print(p.n, hasattr(o, "n"))
    def get(): print("get"); return p
    get().n += 1; print(p.n)
    a = b = [1]; print(a is b)
    x = y = get().n; print(x, y)
m()
def loop():
    l = [1, 2, 3]; out = []
    for x in l:
        if x == 1: l.append(4); continue
        if x == 4: break
        out.append(x)
    else: out.append("else")
    for c in "ab": out.append(c)
    for i in range(3):
        for j in range(i): out.append((i, j))
    while out and len(out) < 12: out.append(0)
    d = {1: 2}
    try:
        for k in d: d[k + 1] = 0
    except RuntimeError as e: out.append(str(e))
    return out
print(loop())
def gen():
    try:
        for i in range(5): yield i
    finally: print("closed")
def use():
    for x in gen():
        if x == 2: break
    print("after")
use()
def gsum():
    print(sum(i for i in gen()))
    try: print(sum(1 / (2 - i) for i in gen()))
    except ZeroDivisionError as e: print(e)
    print(any(i > 2 for i in gen()))
    print(sum([[1], [2]], []), sum((x for x in [1.5, 2, True])), max((i * i for i in gen()), default=None), min(abs(i - 3) for i in gen()))
gsum()
