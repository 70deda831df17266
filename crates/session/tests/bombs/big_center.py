# Ends: MemoryError
'a'.center(10**10)
