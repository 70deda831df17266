import heapq


class Task:
    """Comes before another until so many comparisons have been made."""

    left = 0

    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        if Task.left == 0:
            raise LookupError("no more comparisons")
        Task.left -= 1
        return self.rank < other.rank

    def __repr__(self):
        return f"T{self.rank}"


def tried(act, left, ranks):
    heap = [Task(rank) for rank in ranks]
    Task.left = left
    try:
        result = act(heap)
    except LookupError as error:
        result = error
    print(left, result, heap, sorted(task.rank for task in heap if task.rank) == [r for r in sorted(ranks) if r])
    Task.left = 0


for left in range(5):
    tried(lambda heap: heapq.heappush(heap, Task(0)), left, range(1, 8))
    tried(heapq.heapify, left, range(8, 0, -1))
    tried(heapq.heappop, left, [0, *range(1, 9)])

queue = [(1, Ellipsis), (2, "b")]
try:
    heapq.heappush(queue, (1, None))
except TypeError as error:
    print(error, queue)


class Thief:
    def __lt__(self, other):
        stolen.pop()
        return True


stolen = [Thief() for _ in range(6)]
try:
    heapq.heapify(stolen)
except RuntimeError as error:
    print(error)
