# Ends: running
any(x is None for x in enumerate(iter(int, 1)))
