"""Exact sums and roots of numbers of any kind, and of which kind their results are."""

import math
from collections import defaultdict
from fractions import Fraction

# Twice the bits of a float, and three to round by.
_ROOT_BITS = 109


class StatisticsError(ValueError):
    pass


StatisticsError.__module__ = "statistics"


def _exact_ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _coerce(T, S):
    """Of which kind a result of these two kinds is."""
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S) or issubclass(S, int):
        return T
    if issubclass(T, int):
        return S
    for one, other in ((T, S), (S, T)):
        if issubclass(one, Fraction) and issubclass(other, float):
            return other
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _common(kinds):
    found = int
    for kind in kinds:
        found = _coerce(found, kind)
    return found


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        from decimal import Decimal
        if issubclass(T, Decimal):
            return T(value.numerator) / value.denominator
        raise


def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return math.isfinite(x)


def _fail_neg(values, errmsg="negative value"):
    for value in values:
        if value < 0:
            raise StatisticsError(errmsg)
        yield value


def _ratios(data):
    """The kinds of the data and the ratios, one after the other."""
    kinds, ratios = {}, []
    for value in data:
        kinds[type(value)] = None
        ratios.append(_exact_ratio(value))
    return kinds, ratios


def _sum(data):
    kinds, ratios = _ratios(data)
    parts = defaultdict(int)
    for numerator, denominator in ratios:
        parts[denominator] += numerator
    if None in parts:
        total = parts[None]
    else:
        total = sum((Fraction(numerator, denominator) for denominator, numerator in parts.items()), Fraction(0))
    return _common(kinds), total, len(ratios)


def _ss(data, c=None):
    """The kind, the sum of the squares of the distances from the centre, the centre, and how many there are."""
    if c is not None:
        kind, squares, count = _sum((value - c) * (value - c) for value in data)
        return kind, squares, c, count
    kinds, ratios = _ratios(data)
    count, sums, squares = len(ratios), defaultdict(int), defaultdict(int)
    for numerator, denominator in ratios:
        sums[denominator] += numerator
        squares[denominator] += numerator * numerator
    kind = _common(kinds)
    if not count:
        return kind, Fraction(0), Fraction(0), 0
    if None in sums:
        return kind, sums[None], sums[None], count
    total = sum((Fraction(n, d) for d, n in sums.items()), Fraction(0))
    square = sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0))
    return kind, (count * square - total * total) / count, total / count, count


def _integer_sqrt_of_frac_rto(n, m):
    """The root as a whole number, odd where it is not exact."""
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def _float_sqrt_of_frac(n, m):
    shift = (n.bit_length() - m.bit_length() - _ROOT_BITS) // 2
    if shift >= 0:
        return float(_integer_sqrt_of_frac_rto(n, m << 2 * shift) << shift)
    return _integer_sqrt_of_frac_rto(n << -2 * shift, m) / (1 << -shift)


def _decimal_sqrt_of_frac(n, m):
    """The decimal that is nearest: the one that comes out, or one of its neighbours."""
    from decimal import Decimal
    if n <= 0:
        if not n:
            return Decimal("0.0")
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    root_n, root_d = root.as_integer_ratio()
    for neighbour, is_greater in ((root.next_plus(), True), (root.next_minus(), False)):
        next_n, next_d = neighbour.as_integer_ratio()
        middle, wanted = m * (root_d * next_n + next_d * root_n) ** 2, 4 * n * (root_d * next_d) ** 2
        if wanted > middle if is_greater else wanted < middle:
            return neighbour
    return root


def _root_as(kind, square):
    if hasattr(kind, "next_plus"):
        return _decimal_sqrt_of_frac(square.numerator, square.denominator)
    return _float_sqrt_of_frac(square.numerator, square.denominator)


def _sqrtprod(x, y):
    """The root of a product, as exact as floats can be."""
    root = math.sqrt(x * y)
    if math.isinf(root) and not math.isinf(x) and not math.isinf(y):
        scale = 2.0**-512
        return _sqrtprod(scale * x, scale * y) / scale
    if not math.isfinite(root):
        return root
    if not root:
        if x and y:
            scale = 2.0**537
            return _sqrtprod(scale * x, scale * y) / scale
        return root
    return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


def _rank(data, *, start=1):
    """Places in order, from `start` on; those that are equal share the mean of theirs."""
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks, at = [0] * len(data), 0
    while at < len(order):
        end = at + 1
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        for place in order[at:end]:
            ranks[place] = start - 1 + at + (end - at + 1) / 2
        at = end
    return ranks
