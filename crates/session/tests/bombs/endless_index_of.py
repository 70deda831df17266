# Ends: running
from itertools import repeat
import operator

operator.indexOf(repeat(1), 2)
