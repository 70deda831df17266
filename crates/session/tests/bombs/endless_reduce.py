# Ends: running
from functools import reduce

reduce(lambda a, b: b, range(10**18))
