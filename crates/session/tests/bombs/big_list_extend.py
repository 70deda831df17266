# Ends: MemoryError
[].extend(range(10**18))
