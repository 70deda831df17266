"""Normal distributions, weak sets."""

import statistics as s
print(s.mean([1, 2, 3, 4]), s.median([1, 3, 5, 7]), s.mode('aab'), s.stdev([1, 2, 3, 4]), s.variance([1, 2, 3, 4]), s.pstdev([1, 2, 3]), s.quantiles([1, 2, 3, 4, 5]), s.multimode('aabb'), s.fmean([1, 2]), s.geometric_mean([1, 4]), s.harmonic_mean([40, 60]), s.median_low([1, 2]), s.median_grouped([1, 2, 2, 3]))
n = s.NormalDist(100, 15); print(n, n.mean, n.stdev, round(n.cdf(115), 6), round(n.pdf(100), 6), n.inv_cdf(0.5), n.quantiles(4), n + 5, n * 2, s.NormalDist.from_samples([1, 2, 3]), n.zscore(130), round(n.overlap(s.NormalDist(110, 15)), 6))
print(s.correlation([1, 2, 3], [2, 4, 6]), s.covariance([1, 2, 3], [1, 2, 4]), s.linear_regression([1, 2, 3], [2, 4, 6]))
try: s.mean([])
except s.StatisticsError as e: print(e)
from fractions import Fraction as Fr
print(s.mean([Fr(1, 2), Fr(1, 3)]), s.fmean([1, 2, 3], weights=[1, 1, 2]))


import weakref
class A: pass
a = A(); b = A()
ws = weakref.WeakSet([a, b]); print(len(ws), a in ws, ws.union({a}) is not None, len(ws | weakref.WeakSet([a])), ws.issubset({a, b}), len(ws & {a}))
ws.discard(a); ws.add(a); del b; print(len(ws))
d = weakref.WeakValueDictionary(); d['x'] = a; print(list(d), d['x'] is a); k = weakref.WeakKeyDictionary({a: 1}); print(len(k))
r = weakref.ref(a, lambda r: print('dead')); print(r() is a); del a; print(r(), len(d), len(k), len(ws))
f = weakref.finalize(c := A(), print, 'bye'); print(f.alive); del c; print(f.alive)
try: weakref.ref(3)
except TypeError as e: print(e)
p = weakref.proxy(x := A()); x.v = 5; print(p.v, type(p)); del x
try: p.v
except ReferenceError as e: print(e)
