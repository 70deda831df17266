a = [1]
a.append(a)
print(a)
d = {"self": a}
d["me"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
class Node:
    def __init__(self):
        self.links = []

    def __repr__(self):
        return f"Node({self.links!r})"

n = Node()
n.links.append([1, n.links])
print(n)
print([n, n])
