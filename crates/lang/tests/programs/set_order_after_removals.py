# What is removed leaves marks in the table: they move what is added later, and a large removal sweeps them away.
numbers = {1, 2, 3}
numbers &= {2, 3}
numbers -= {2, 3}
print(numbers)
numbers ^= {2, 3}
print(numbers)

evens = set(range(0, 40, 2))
evens.difference_update(range(0, 36))
evens |= {0, 8, 16, 24, 32, 36}
print(evens)

places = set(range(8))
print(places.pop(), places.pop())
places &= {1, 2, 3, 9}
places.add(0)
print(places.pop(), places)
