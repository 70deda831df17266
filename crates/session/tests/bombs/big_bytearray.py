# Ends: MemoryError
bytearray(10**10)
