# Ends: MemoryError
[0] * (1 << 62)
