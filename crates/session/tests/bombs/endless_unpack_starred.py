# Ends: running|MemoryError
a, *b, c = iter(int, 1)
