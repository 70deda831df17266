# Ends: MemoryError
1 << 10**9
