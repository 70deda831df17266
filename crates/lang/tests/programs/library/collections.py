from collections import *
from collections import ChainMap
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.x, p._replace(x=3), P._fields, p._asdict(), P(2, 3) < P(3, 1))
try: P()
except TypeError as e: print(e)
try: p.x = 3
except AttributeError as e: print(e)
a, b = p
print(a, b, isinstance(p, tuple))
d = deque([1,2,3], maxlen=3)
d.append(4); print(d, len(d), d[0], d[-1]); d.rotate(1); print(d)
try: d[7]
except IndexError as e: print(e)
print(list(reversed(d)), 3 in d, d == deque([4,2,3]), d.index(2), bool(deque()))
dd = defaultdict(list); dd["a"].append(1); print(dd, dd["b"])
c = Counter("hello"); print(c, c.most_common(2), c["z"], c + Counter("lo"), c.total())
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(od)
print(ChainMap({"a":1},{"b":2})["b"])
import collections.abc as cabc
print(isinstance([], cabc.Sequence), isinstance({}, cabc.Mapping), callable(print), isinstance(print, cabc.Callable), isinstance((x for x in []), cabc.Iterator))
