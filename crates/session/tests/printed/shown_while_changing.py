"""A `__repr__` that changes the container in which it is shown."""


class Growing:
    def __repr__(self):
        if len(numbers) < 5:
            numbers.append(len(numbers))
        return "growing"


numbers = []
numbers.extend([Growing(), "x"])
print(numbers)


class Clearing:
    def __repr__(self):
        shelf.clear()
        return "clearing"


shelf = [1, Clearing(), 2, 3]
print(shelf, shelf)


class Adding:
    def __repr__(self):
        table["new"] = "row"
        return "adding"


table = {"first": Adding(), "last": [Clearing()]}
print(table)
table["self"] = table
print(f"{table!r}", str([table]))
