# Ends: MemoryError
a = []
a[:] = range(10**18)
