# Ends: MemoryError
set(range(10**18))
