# Ends: running
from itertools import count, islice

next(islice(count(), 10**18, None))
