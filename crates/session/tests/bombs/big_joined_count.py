# Ends: MemoryError
from itertools import repeat

''.join(repeat('a'))
