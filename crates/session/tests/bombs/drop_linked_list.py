# Ends: fine
node = None
for _ in range(1_000_000):
    node = [node]
del node
