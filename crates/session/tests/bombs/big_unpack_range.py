# Ends: MemoryError
[*range(10**18)]
