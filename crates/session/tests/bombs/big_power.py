# Ends: MemoryError
10 ** 10 ** 7
