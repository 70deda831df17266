# Ends: running
max(range(10**18))
