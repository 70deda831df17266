"""Means and spreads of every kind of number: what they are, of which class, and what is refused."""
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
import statistics, math
def t(f, *a, **k):
    try: print(f.__name__, repr(f(*a, **k)))
    except Exception as e: print(f.__name__, type(e).__name__, e)
class MyF(float):
    pass
for data in [[1,2,3,4], [1.5, 2.5], [F(1,3), F(2,3)], [D('1.1'), D('2.3'), D('3')], [1, 2.5], [F(1,2), 2.0], [True, False, True], [MyF(1), MyF(2.5)], [float('inf'), 1.0], [float('nan'), 2.0], [D('Infinity'), D(1)], [], [5], ['a'], [1e308, 1e308], [0.1]*10, range(10), iter([1, 2, 4])]:
    for f in mean, fmean, variance, pvariance, stdev, pstdev, harmonic_mean, geometric_mean, median, median_grouped:
        t(f, data if not hasattr(data, '__next__') else list(data))
t(correlation, [1, 2, 3, 4, 5], [2, 1, 4, 3, 7]); t(correlation, [1, 2, 3, 4, 5], [2, 1, 400, 3, 700], method='ranked'); t(correlation, [1, 1, 2], [3, 3, 4], method='ranked'); t(correlation, [1, 1], [1, 2]); t(correlation, [1, 2], [1, 2], method='x')
t(covariance, [1, 2, 3], [3, 5, 9]); t(linear_regression, [1, 2, 3], [3, 5, 9]); t(linear_regression, [1, 2, 3], [3, 5, 9], proportional=True)
t(harmonic_mean, [40, 60], weights=[5, 30]); t(harmonic_mean, [0, 3]); t(harmonic_mean, [-1, 3]); t(harmonic_mean, [1, 2], weights=[0, 0]); t(harmonic_mean, [1,0], weights=[1,0])
t(variance, [1, 2, 3], 2); t(pvariance, [1.5, 2.5], 2.0); t(pstdev, [F(1), F(4)]); t(stdev, [D('27.5'), D('30.25'), D('41.75')])
print(NormalDist.from_samples([1, 2, 4]), statistics.LinearRegression(1, 2), StatisticsError.__module__)
t(quantiles, [1,2,3,4,5], n=4); t(mode, 'abba'); t(multimode, 'aabb'); t(geometric_mean, [-1]); t(geometric_mean, [0, 1])
