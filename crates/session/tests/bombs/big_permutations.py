# Ends: running|MemoryError
from itertools import permutations

list(permutations(range(100)))
