# Ends: MemoryError
(3 ** 500_000) ** 100
