"""The functions of `math` on integers. Those on floats are native."""

from _machine import written_in_c as _written_in_c
from operator import index as _index


def _real(value):
    if isinstance(value, (int, float)) or hasattr(type(value), "__float__"):
        return float(value)
    if hasattr(type(value), "__index__"):
        return float(_index(value))
    raise TypeError(f"must be real number, not {type(value).__name__}")


def _rounded(name):
    special = f"__{name}__"

    def function(x, /):
        if type(x) is int:
            return x
        if type(x) is not float:
            method = getattr(type(x), special, None)
            if method is not None:
                return method(x)
        return getattr(_real(x), special)()

    function.__name__ = function.__qualname__ = name
    return function


ceil = _rounded("ceil")
floor = _rounded("floor")


def trunc(x, /):
    method = getattr(type(x), "__trunc__", None)
    if method is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return method(x)


def _logarithm(x, of_float, log_of_two):
    if isinstance(x, int) and x.bit_length() > 1000:
        # Too long for a float: the leading bits, and a power of two.
        shift = x.bit_length() - 64
        return of_float(x >> shift) + shift * log_of_two
    return of_float(x)


def log(x, /, *base):
    if len(base) > 1:
        raise TypeError(f"log expected at most 2 arguments, got {1 + len(base)}")
    value = _logarithm(x, _ln, 0.6931471805599453)
    if not base:
        return value
    divisor = _logarithm(base[0], _ln, 0.6931471805599453)
    if divisor == 0:
        raise ZeroDivisionError("float division by zero")
    return value / divisor


def log2(x, /):
    return _logarithm(x, _lg, 1.0)


def log10(x, /):
    return _logarithm(x, _lt, 0.3010299956639812)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b, rel_tol, abs_tol = _real(a), _real(b), _real(rel_tol), _real(abs_tol)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol


def hypot(*coordinates):
    return _norm([_real(value) for value in coordinates])


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*(a - b for a, b in zip(p, q)))


def nextafter(x, y, /, *, steps=None):
    if steps is None:
        return _nextafter(x, y)
    steps = _index(steps)
    if steps < 0:
        raise ValueError("steps must be a non-negative integer")
    for _ in range(steps):
        if x == y:
            break
        x = _nextafter(x, y)
    return float(x)


def gcd(*integers):
    result = 0
    for value in integers:
        value = abs(_index(value))
        while value:
            result, value = value, result % value
    return result


def lcm(*integers):
    result = 1
    for value in integers:
        value = abs(_index(value))
        if value == 0:
            result = 0
        elif result:
            result = result // gcd(result, value) * value
    return result


def factorial(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n > 9223372036854775807:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return _product(1, n)


def _product(low, high):
    """low * (low + 1) * ... * high, in halves: long numbers are multiplied with long ones."""
    if low > high:
        return 1
    if high - low < 8:
        result = low
        for factor in range(low + 1, high + 1):
            result *= factor
        return result
    middle = (low + high) // 2
    return _product(low, middle) * _product(middle + 1, high)


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return _product(n - k + 1, n) if k <= n else 0


def comb(n, k, /):
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    k = min(k, n - k)
    return _product(n - k + 1, n) // _product(1, k)


def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    # Newton's method from above.
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def prod(iterable, /, *, start=1):
    result = start
    for value in iterable:
        result *= value
    return result


def sumprod(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    products = [a * b for a, b in zip(p, q)]
    if any(isinstance(product, float) for product in products) and all(isinstance(v, (int, float)) for v in products):
        return fsum(products)
    return sum(products)


_written_in_c("math", *globals().values())
