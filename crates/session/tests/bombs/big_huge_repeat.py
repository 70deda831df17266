# Ends: MemoryError|OverflowError
[0] * (1 << 100)
