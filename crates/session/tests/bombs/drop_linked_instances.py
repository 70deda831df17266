# Ends: fine
class Node:
    def __init__(self, next):
        self.next = next


node = None
for _ in range(200_000):
    node = Node(node)
del node
