# Ends: fine
node = None
for _ in range(200_000):
    node = {'next': node}
del node
