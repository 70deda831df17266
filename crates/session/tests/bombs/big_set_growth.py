# Ends: MemoryError
a = set()
while True:
    a.add(len(a))
