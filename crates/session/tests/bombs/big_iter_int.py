# Ends: MemoryError
list(iter(int, 1))
