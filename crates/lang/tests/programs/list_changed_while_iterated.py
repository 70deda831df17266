a = [1, 2, 3, 4]
for x in a:
    print(x, end=" ")
    if x == 2:
        a.remove(3)
print(a)
b = [0]
for x in b:
    if x < 5:
        b.append(x + 1)
print(b)
it = iter(b)
print(next(it), it.__length_hint__(), list(it), next(it, "done"))
b.append("late")
print(list(it))
