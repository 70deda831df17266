# Ends: MemoryError|OverflowError
1 << (1 << 100)
