# Ends: running|MemoryError
[x for x in iter(int, 1) if x]
