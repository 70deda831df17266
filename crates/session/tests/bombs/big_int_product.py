# Ends: MemoryError
(1 << 900_000) * (1 << 900_000)
