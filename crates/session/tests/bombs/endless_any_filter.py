# Ends: ValueError|running
any(filter(None, map(int, iter(str, 1))))
