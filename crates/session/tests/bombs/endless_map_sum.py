# Ends: running
sum(map(abs, range(10**18)))
