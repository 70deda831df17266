# Ends: MemoryError
dict.fromkeys(range(10**18))
