# Ends: running
sum(range(10**18))
