class Value:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("compare", self.n, other.n)
        return self.n == other.n

print({"a": Value(1), "b": Value(2)} == {"b": Value(2), "a": Value(1)})
print({"a": Value(1)} == {"a": Value(2)})
print({"a": Value(1)} != {"a": Value(1), "b": 1})
print({1: 2} == {1.0: 2.0}, {} == [], {1: [2, {3: 4}]} == {1: [2, {3: 4}]})
v = Value(3)
print({"a": v} == {"a": v}, v in {"x": v}.values())
