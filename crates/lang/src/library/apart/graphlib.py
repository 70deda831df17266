"""An order in which what depends on something comes after it."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class _Node:
    def __init__(self, value):
        self.value, self.waits_for, self.followers, self.state = value, 0, [], "waiting"


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes, self._ready = {}, None
        self._passed = self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, value):
        if value not in self._nodes:
            self._nodes[value] = _Node(value)
        return self._nodes[value]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._node(node).waits_for += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node.value for node in self._nodes.values() if node.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        seen, path, places, branches = set(), [], {}, []
        for start in self._nodes:
            node = start
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node] :] + [node]
                else:
                    seen.add(node)
                    branches.append(iter(self._nodes[node].followers))
                    places[node] = len(path)
                    path.append(node)
                while path:
                    following = next(branches[-1], path)
                    if following is not path:
                        node = following
                        break
                    del places[path.pop()]
                    branches.pop()
                else:
                    break
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        found = tuple(self._ready)
        for value in found:
            self._nodes[value].state = "out"
        self._ready.clear()
        self._passed += len(found)
        return found

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f"node {value!r} was not added using add()")
            if node.state != "out":
                if node.state == "done":
                    raise ValueError(f"node {value!r} was already marked done")
                raise ValueError(f"node {value!r} was not passed out (still not ready)")
            node.state = "done"
            self._finished += 1
            for follower in node.followers:
                other = self._nodes[follower]
                other.waits_for -= 1
                if other.waits_for == 0:
                    self._ready.append(follower)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
