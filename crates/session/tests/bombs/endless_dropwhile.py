# Ends: running
from itertools import count, dropwhile

next(dropwhile(lambda x: True, count()))
