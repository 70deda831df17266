# Ends: fine
node = None
for _ in range(200_000):
    node = (node,)
del node
