# Ends: MemoryError
tuple(range(10**18))
