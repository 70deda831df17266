data = {"users": [{"name": "Ann", "tags": {"a"}}, {"name": "Bob", "tags": set()}], "count": 2, "pair": (1, [2])}
print(data)
data["users"][0]["tags"].add("b")
data["pair"][1].append(3)
print(len(data["users"][0]["tags"]), data["pair"])
matrix = [[0] * 3 for _ in range(2)]
matrix[0][1] = 5
print(matrix, [list(row) for row in zip(*matrix)])
shared = [[0]] * 3
shared[0].append(1)
print(shared)
deep = []
for _ in range(30):
    deep = [deep]
print(deep)
a = [[1, [2, [3]]], {"k": [4, {"z": (5,)}]}]
b = [[1, [2, [3]]], {"k": [4, {"z": (5,)}]}]
print(a == b, a is b, a[0] < [1, [2, [4]]])
first, *rest = a
print(first, rest)
