# Ends: MemoryError
a = []
while True:
    a.append(None)
