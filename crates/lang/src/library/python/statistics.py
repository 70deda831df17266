"""Means, medians and spreads. Sums are exact."""

import math
from collections import Counter

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


def _ratio(value):
    if isinstance(value, int):
        return int(value), 1
    try:
        return value.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _exact_sum(ratios):
    numerator, denominator = 0, 1
    for n, d in ratios:
        if d == denominator:
            numerator += n
        else:
            numerator, denominator = numerator * d + n * denominator, denominator * d
            common = math.gcd(numerator, denominator)
            if common > 1:
                numerator, denominator = numerator // common, denominator // common
    return numerator, denominator


def _is_special(data):
    return any(isinstance(value, float) and not math.isfinite(value) for value in data)


def _converted(numerator, denominator, data):
    """A quotient as a number of the kind that the data are."""
    if all(isinstance(value, int) for value in data) and numerator % denominator == 0:
        return numerator // denominator
    kind = next((type(value) for value in data if not isinstance(value, (int, float))), None)
    if kind is not None:
        return kind(numerator) / kind(denominator)
    return numerator / denominator


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    if _is_special(data):
        return sum(data) / len(data)
    n, d = _exact_sum(map(_ratio, data))
    return _converted(n, d * len(data), data)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.sumprod(data, weights) / total


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    if any(value < 0.0 for value in data):
        raise StatisticsError("No negative inputs allowed")
    if any(value == 0.0 for value in data):
        return 0.0
    return math.exp(math.fsum(map(math.log, data)) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if any(value < 0 for value in data):
        raise StatisticsError("harmonic mean does not support negative values")
    if any(value == 0 for value in data):
        return 0
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    total_n, total_d = _exact_sum(map(_ratio, weights))
    parts = [(_ratio(weight), _ratio(value)) for weight, value in zip(weights, data)]
    n, d = _exact_sum((wn * vd, wd * vn) for (wn, wd), (vn, vd) in parts)
    return _converted(total_n * d, total_d * n, data)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    below = sum(1 for value in data if value < x)
    same = sum(1 for value in data if value == x)
    return float(x) - interval / 2.0 + interval * (n / 2 - below) / same


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center):
    """The exact sum of the squares of the distances from the mean (or another centre), as a ratio."""
    ratios = list(map(_ratio, data))
    if center is None:
        n, d = _exact_sum(ratios)
        center_n, center_d = n, d * len(data)
    else:
        center_n, center_d = _ratio(center)
    return _exact_sum(((n * center_d - center_n * d) ** 2, (d * center_d) ** 2) for n, d in ratios)


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    n, d = _squares(data, xbar)
    return _converted(n, d * (len(data) - 1), data)


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError("pvariance requires at least one data point")
    n, d = _squares(data, mu)
    return _converted(n, d * len(data), data)


def _root(numerator, denominator):
    """The float nearest to the root of a ratio: 64 bits of it, and a sticky bit."""
    if not numerator:
        return 0.0
    shift = (numerator.bit_length() - denominator.bit_length() - 2 * 64) // 2
    if shift >= 0:
        root = math.isqrt(numerator // (denominator << 2 * shift)) | 1
        return float(root << shift)
    root = math.isqrt((numerator << -2 * shift) // denominator) | 1
    return root / (1 << -shift)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("stdev requires at least two data points")
    n, d = _squares(data, xbar)
    return _root(n, d * (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError("pstdev requires at least one data point")
    n, d = _squares(data, mu)
    return _root(n, d * len(data))


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _check_pairs(name, x, y):
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def covariance(x, y, /):
    _check_pairs("covariance", x, y)
    xbar, ybar = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return math.sumprod([xi - xbar for xi in x], [yi - ybar for yi in y]) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    _check_pairs("correlation", x, y)
    xbar, ybar = math.fsum(x) / len(x), math.fsum(y) / len(y)
    x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    sxx, syy = math.sumprod(x, x), math.sumprod(y, y)
    try:
        return math.sumprod(x, y) / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    _check_pairs("linear regression", x, y)
    LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"), module="statistics")
    xbar = ybar = 0.0
    if not proportional:
        xbar, ybar = math.fsum(x) / len(x), math.fsum(y) / len(y)
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    sxy, sxx = math.sumprod(x, y) + 0.0, math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return math.exp(difference * difference / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def samples(self, n, *, seed=None):
        from random import Random
        generator = Random(seed)
        return [generator.gauss(self._mu, self._sigma) for _ in range(n)]

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
