# Ends: MemoryError
from itertools import count

list(count())
