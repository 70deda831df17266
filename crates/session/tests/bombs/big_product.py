# Ends: running|MemoryError
from itertools import product

list(product(range(1000), repeat=10))
