# Ends: MemoryError
a = 'x'
while True:
    a += a
