# Ends: running|MemoryError
from itertools import repeat

{1}.isdisjoint(repeat(2))
