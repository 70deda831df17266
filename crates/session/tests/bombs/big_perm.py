# Ends: MemoryError
from math import perm

perm(10**7, 10**7 - 1)
