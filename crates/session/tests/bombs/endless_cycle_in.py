# Ends: running
from itertools import cycle

2 in cycle([1])
