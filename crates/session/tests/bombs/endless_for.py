# Ends: running
for _ in range(10**18):
    pass
