# Ends: running
from itertools import repeat

all(zip(repeat(1), repeat(2)))
