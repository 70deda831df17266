# Ends: running
min(range(10**18), key=abs)
