# Ends: running
while True:
    pass
