# Ends: running
range(10**18).count('a')
