# Ends: running
any(a != b for a, b in zip(range(10**18), range(10**18)))
