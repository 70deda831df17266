# Ends: MemoryError
a = (1,) * 8_000_000
a + a
