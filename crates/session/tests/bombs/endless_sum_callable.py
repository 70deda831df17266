# Ends: running
sum(iter(int, 1))
