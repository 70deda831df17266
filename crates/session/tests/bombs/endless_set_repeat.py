# Ends: running
from itertools import repeat

set(repeat(1))
