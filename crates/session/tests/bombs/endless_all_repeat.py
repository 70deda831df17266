# Ends: running
from itertools import repeat

all(repeat(1))
