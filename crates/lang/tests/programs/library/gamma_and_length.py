# Gamma, its logarithm and the length of vectors, to the last digit.
import math

for x in [0.5, 1.5, 2.5, 3.3, 10, 100.5, 150.3, 170, 1e-5, 0.1, -0.5, -1.5, -2.25, -14.4532, 25.5955, 5.66357]:
    print(x, math.gamma(x), math.lgamma(x))
print(math.lgamma(1e300), math.lgamma(math.inf), math.gamma(math.inf))
for call in [lambda: math.gamma(0), lambda: math.gamma(-3), lambda: math.gamma(172), lambda: math.lgamma(-1), lambda: math.hypot(1e308, 1.7e308)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
for point in [(3, 4), (1, 2, 3), (1, 1, 1), (0.1, 0.2, 0.3), (2, 3, 6), (1.5, -2.5), (1e-200, 1e-200), (1e200, 1e200, 1), (5,), (), (0, 0), (0.7, 11.3, 99.1, 2)]:
    print(point, math.hypot(*point))
print(math.hypot(math.inf, math.nan), math.hypot(math.nan, 1), math.hypot(-7), math.dist((1, 2, 3), (4, 6, 8)), math.dist([0], [-2]))
