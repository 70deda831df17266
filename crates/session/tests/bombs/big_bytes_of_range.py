# Ends: running|MemoryError
bytes(x % 256 for x in range(10**18))
