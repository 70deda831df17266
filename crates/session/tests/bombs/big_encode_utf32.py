# Ends: MemoryError
('a' * 8_000_000).encode('utf-32')
