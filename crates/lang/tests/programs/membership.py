class Box:
    def __init__(self, items):
        self.items = items

    def __contains__(self, item):
        print("asked", item)
        return item in self.items

print(1 in Box([1]), 2 in Box([1]), 2 not in Box([1]))
nan = float("nan")
print(nan in [nan], nan == nan, [nan] == [nan], (nan,) == (nan,), {nan: 1}[nan])
print("b" in "abc", "" in "abc", 2 in (1, 2), 2 in {2: 3}, 3 in {2: 3}, [] in [[], 1], None in [0, None])
try:
    1 in 5
except TypeError as error:
    print(error)
try:
    [] in {1}
except TypeError as error:
    print(error)
