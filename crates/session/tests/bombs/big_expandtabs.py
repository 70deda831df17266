# Ends: MemoryError
('\t' * 10**4).expandtabs(10**6)
