# Ends: MemoryError
('x' * 10**6).join(['a'] * 10**6)
