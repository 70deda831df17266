# Ends: MemoryError
a = {}
while True:
    a[len(a)] = None
