# Ends: MemoryError
sorted(range(10**18))
