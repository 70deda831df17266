from collections import *
d = deque(range(5)); d.appendleft(-1); d.extend([7]); d.extendleft([8, 9]); print(d, d.pop(), d.popleft(), d.count(1)); d.remove(3); d.insert(1, "i"); d.reverse(); print(d); d[0] = "z"; del d[1]; print(d, d.copy() == d, deque("ab") + deque("c"), deque("ab") * 2)
for f in (lambda: deque().pop(), lambda: deque([1]).remove(2), lambda: deque([1])[5], lambda: deque([1]).index(3), lambda: deque(maxlen=-1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try:
    q = deque([1, 2])
    for x in q: q.append(x)
except RuntimeError as e: print(e)
dd = defaultdict(int, a=1); dd["b"] += 5; print(dd, dict(dd), dd.default_factory, "z" in dd, dd.get("z"), dd | {"q": 1}); 
try: defaultdict()["x"]
except KeyError as e: print(repr(e))
try: defaultdict(3)
except TypeError as e: print(e)
g = defaultdict(lambda: defaultdict(list)); g["a"]["b"].append(1); print(g["a"]["b"], len(g))
c = Counter("mississippi"); print(c, c.most_common(1), sorted(c.elements()), c - Counter("miss"), c & Counter("sip"), c | Counter("zz"), +Counter(a=-1, b=2)); c.update("mm"); c.subtract({"s": 5}); print(c["s"], c.total(), Counter(a=1) == Counter(a=1, b=0), Counter(["a", "b"]) <= Counter("aabb"))
od = OrderedDict([("a", 1), ("b", 2)]); od.move_to_end("a"); print(od, od.popitem(last=False), od == {"a": 1}, list(reversed(od)))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm["a"], cm["b"], dict(cm), cm.new_child({"c": 1}), len(cm), list(cm))
class MyD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
print(MyD(a=1), UserList([1, 2]) + [3], UserString("ab").upper())
import heapq, bisect, random
h = []
for n in [5, 1, 4, 1, 5, 9, 2, 6]: heapq.heappush(h, (n, str(n)))
print(h, [heapq.heappop(h) for _ in range(3)], heapq.heapreplace(h, (0, "")), heapq.nlargest(2, [1, 5, 3], key=lambda x: -x))
l = [1, 3, 5]; bisect.insort(l, 4); print(l, bisect.bisect_right(l, 3, key=lambda x: x))
random.seed(1); print([random.randint(1, 6) for _ in range(10)], random.sample("abcdefgh", 3), random.sample(range(10**6), 3), random.choices("ab", k=5), random.shuffle([1]), random.randrange(10, 20, 3))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.seed([1]), lambda: random.choices([1], weights=[0])):
    try: f()
    except Exception as e: print(type(e).__name__, e)
r = random.Random(5); s = r.getstate(); x = r.random(); r.setstate(s); print(x == r.random(), r.gauss(0, 1), r.gauss(0, 1))
import itertools as it
print(list(it.islice(it.cycle([1, 2]), 5)), list(it.accumulate("abc")), [list(g) for k, g in it.groupby([1, 1, 2, 1])], list(it.permutations([1, 2, 3]))[:3], len(list(it.product(range(3), repeat=3))), next(it.count(3, -1)), list(it.count(0.5, 0.5).__class__ and it.islice(it.count(0.5, 0.5), 2)))
gs = it.groupby("AAB"); k1 = next(gs); k2 = next(gs); print(list(k1[1]), list(k2[1]))
for f in (lambda: list(it.islice([1], -1)), lambda: it.combinations([1], -1), lambda: list(it.batched([1], 0)), lambda: it.chain.from_iterable(3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
import math
print(math.floor(2.5), math.ceil(-2.5), math.trunc(-2.5), math.modf(2.5), math.frexp(8), math.ldexp(.5, 4), math.degrees(math.pi), math.sin(1), math.exp(1), math.log(10), math.log10(1000), math.pow(2, .5), math.fmod(-7, 3), math.remainder(7, 3), math.copysign(1, -0.0), math.gcd(), math.lcm(4, 6), math.perm(5, 2), math.dist([0, 0], [3, 4]), math.isnan(math.nan), math.cbrt(8), math.tau, math.log(2**100), math.log2(2**100), math.gamma(5), math.erf(.5), math.nextafter(1, 2), math.ulp(1), math.sumprod([1, 2], [3, 4]), math.isqrt(17), math.factorial(25))
