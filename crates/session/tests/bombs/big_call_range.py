# Ends: MemoryError
print(*range(10**18))
