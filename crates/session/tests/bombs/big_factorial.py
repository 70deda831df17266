# Ends: MemoryError
from math import factorial

factorial(10**7)
