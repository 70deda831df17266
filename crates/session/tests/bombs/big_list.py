# Ends: MemoryError
[0] * 10**9
