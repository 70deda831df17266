# Ends: MemoryError|fine
from math import comb

comb(10**7, 5 * 10**6)
