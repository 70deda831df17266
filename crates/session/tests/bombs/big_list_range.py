# Ends: MemoryError
list(range(10**18))
