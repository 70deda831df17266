# Ends: running
-1 in (x for x in range(10**18))
