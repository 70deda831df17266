# Ends: fine
a = int
for _ in range(2_000):
    a = a | list[a]
print(len(repr(int | str)))
