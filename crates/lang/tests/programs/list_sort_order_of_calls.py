class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n

    def __repr__(self):
        return str(self.n)

print(sorted([Item(3), Item(1), Item(2)]))
print(sorted([Item(1), Item(2), Item(3), Item(0)], reverse=True))
def key(n):
    print("key", n)
    return -n
print(sorted([2, 3, 1], key=key))
