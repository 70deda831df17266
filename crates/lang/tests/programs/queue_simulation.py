queue = [("a", 3), ("b", 1), ("c", 2)]
time = 0
log = []
while queue:
    name, left = queue.pop(0)
    time += 1
    if left > 1:
        queue.append((name, left - 1))
    else:
        log.append((name, time))
print(log)
stack = []
for token in "3 4 + 2 * 7 -".split():
    if token in "+-*":
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "-": a - b, "*": a * b}[token])
    else:
        stack.append(int(token))
print(stack)
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
visited, frontier = [], ["a"]
while frontier:
    node = frontier.pop()
    if node not in visited:
        visited.append(node)
        frontier.extend(graph[node])
print(visited)
