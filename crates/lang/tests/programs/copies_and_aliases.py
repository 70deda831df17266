a = [1, [2, 3]]
b = a
c = a[:]
d = list(a)
b.append(4)
c[1].append(99)
print(a, b, c, d, a is b, a[1] is d[1])
def add(item, target=[]):
    target.append(item)
    return target
print(add(1), add(2), add(3, []))
x = {"k": [1]}
y = dict(x)
y["k"].append(2)
y["new"] = 1
print(x, y, x.copy() == x)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
s = {1, 2}
u = s
u |= {3}
print(s is u, s)
u = u | {4}
print(s is u, s, u)
