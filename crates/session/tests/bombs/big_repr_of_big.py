# Ends: MemoryError
repr('\0' * 8_000_000)
