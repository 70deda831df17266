d = {}
for i in range(20):
    d[i] = i * i
for i in range(0, 20, 3):
    del d[i]
d[0] = "back"
d[1] = "kept place"
print(d)
for i in range(100):
    d["k"] = i
    if i % 2:
        del d["k"]
print(list(d)[-3:], len(d))
d.pop(1)
d[1] = "end"
print(list(d)[0], list(d)[-1], d.popitem())
