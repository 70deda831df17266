# Ends: MemoryError
'a' * 10**9
