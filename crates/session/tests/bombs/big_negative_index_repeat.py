# Ends: MemoryError
list(range(5)) * 10**8
