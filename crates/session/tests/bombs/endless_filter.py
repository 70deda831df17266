# Ends: running
next(filter(None, iter(int, 1)))
