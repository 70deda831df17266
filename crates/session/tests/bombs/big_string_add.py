# Ends: MemoryError
a = 'x' * 8_000_000
a + a
