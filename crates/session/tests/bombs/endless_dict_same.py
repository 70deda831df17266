# Ends: running
dict((x, x) for x in iter(int, 1))
