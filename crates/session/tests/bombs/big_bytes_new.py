# Ends: MemoryError
bytes(10**10)
