# Ends: MemoryError
('\n' * 8_000_000).splitlines() * 2
