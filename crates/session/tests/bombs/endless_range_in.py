# Ends: running
'a' in range(10**18)
