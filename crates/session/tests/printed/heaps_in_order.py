import heapq, random
class L:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return f"L{s.v}"
random.seed(4)
for make in (lambda: random.randrange(50), lambda: (random.randrange(5), random.random()), lambda: random.choice("abcdef") * 2, lambda: L(random.randrange(9)), lambda: [random.randrange(3)], lambda: random.choice([1, 2.5, True])):
    h = []
    for i in range(40):
        heapq.heappush(h, make())
    print(h)
    print([heapq.heappop(h) for _ in range(15)], h)
    print(heapq.heapreplace(h, make()), heapq.heappushpop(h, make()), h)
    x = [make() for _ in range(31)]; heapq.heapify(x); print(x)
    while x: print(heapq.heappop(x), end=" ")
    print()
for f, a in ((heapq.heappush, (1, 2)), (heapq.heappop, ([],)), (heapq.heappop, ((),)), (heapq.heapify, (3,)), (heapq.heapreplace, ([], 1)), (heapq.heappush, ([1, 2], "a")), (heapq.heappop, ([1, "a", 2],))):
    try: print(f(*a))
    except Exception as e: print(type(e), e)
h = [NotImplemented]; print(heapq.heappop(h), h)
