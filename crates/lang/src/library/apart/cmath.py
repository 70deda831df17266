"""Mathematics of complex numbers."""

import math

from _machine import written_in_c as _written_in_c

pi, e, tau = math.pi, math.e, math.tau
inf, nan = math.inf, math.nan
infj, nanj = complex(0.0, math.inf), complex(0.0, math.nan)


def _complex(z):
    if isinstance(z, (str, bytes, bytearray)):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    try:
        return complex(z)
    except TypeError:
        raise TypeError(f"must be real number, not {type(z).__name__}") from None


def phase(z, /):
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), math.atan2(z.imag, z.real)


def rect(r, phi, /):
    if r == 0 or phi == 0:
        return complex(r * math.cos(phi) if phi else r, r * math.sin(phi) if phi else r * phi)
    if math.isinf(phi):
        if math.isnan(r):
            return complex(nan, nan)
        raise ValueError("math domain error")
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(z, /):
    z = _complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


def sqrt(z, /):
    z = _complex(z)
    real, imag = z.real, z.imag
    if math.isinf(imag):
        return complex(inf, imag)
    if math.isinf(real):
        if real > 0:
            return complex(inf, nan if math.isnan(imag) else math.copysign(0.0, imag))
        return complex(nan if math.isnan(imag) else 0.0, math.copysign(inf, imag))
    if math.isnan(real) or math.isnan(imag):
        return complex(nan, nan)
    if real == 0 and imag == 0:
        return complex(0.0, imag)
    size_real, size_imag = abs(real), abs(imag)
    if size_real < 2.2250738585072014e-308 and size_imag < 2.2250738585072014e-308 and (size_real > 0 or size_imag > 0):
        size_real = math.ldexp(size_real, 54)
        part = math.ldexp(math.sqrt(size_real + math.hypot(size_real, math.ldexp(size_imag, 54))), -27)
    else:
        size_real /= 8.0
        part = 2.0 * math.sqrt(size_real + math.hypot(size_real, size_imag / 8.0))
    other = size_imag / (2.0 * part)
    if real >= 0:
        return complex(part, math.copysign(other, imag))
    return complex(other, math.copysign(part, imag))


def exp(z, /):
    z = _complex(z)
    if not isfinite(z):
        return _exp_of_special(z)
    if z.real > 709.782712893384:
        size = math.exp(z.real - 1)
        made = complex(size * math.cos(z.imag) * math.e, size * math.sin(z.imag) * math.e)
    else:
        size = math.exp(z.real)
        made = complex(size * math.cos(z.imag), size * math.sin(z.imag))
    if isinf(made):
        raise OverflowError("math range error")
    return made


def _exp_of_special(z):
    real, imag = z.real, z.imag
    if math.isinf(real) and math.isfinite(imag) and imag != 0:
        size = math.inf if real > 0 else 0.0
        return complex(math.copysign(size, math.cos(imag)), math.copysign(size, math.sin(imag)))
    if math.isinf(imag) and (math.isfinite(real) or real == inf):
        raise ValueError("math domain error")
    if math.isinf(real):
        if real > 0:
            return complex(inf, imag if imag == 0 else nan)
        return complex(0.0, math.copysign(0.0, imag))
    return complex(nan, imag if imag == 0 else nan)


def _log_of_size(z):
    real, imag = abs(z.real), abs(z.imag)
    if real > 4.49423283715579e+307 or imag > 4.49423283715579e+307:
        return math.log(math.hypot(real / 2.0, imag / 2.0)) + math.log(2.0)
    if real < 2.2250738585072014e-308 and imag < 2.2250738585072014e-308:
        if real == 0 and imag == 0:
            raise ValueError("math domain error")
        return math.log(math.hypot(math.ldexp(real, 53), math.ldexp(imag, 53))) - 53 * math.log(2.0)
    size = math.hypot(real, imag)
    if 0.71 <= size <= 1.73:
        large, small = max(real, imag), min(real, imag)
        return math.log1p((large - 1) * (large + 1) + small * small) / 2.0
    return math.log(size)


def _plain_log(z):
    if not isfinite(z):
        size = inf if isinf(z) else nan
        return complex(size, math.atan2(z.imag, z.real))
    return complex(_log_of_size(z), math.atan2(z.imag, z.real))


def log(z, base=None, /):
    made = _plain_log(_complex(z))
    return made if base is None else made / _plain_log(_complex(base))


def log10(z, /):
    made = _plain_log(_complex(z))
    return complex(made.real / math.log(10.0), made.imag / math.log(10.0))


def cosh(z, /):
    z = _complex(z)
    return complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))


def sinh(z, /):
    z = _complex(z)
    return complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))


def tanh(z, /):
    z = _complex(z)
    if abs(z.real) > 354.9:
        return complex(math.copysign(1.0, z.real), 4.0 * math.sin(z.imag) * math.cos(z.imag) * math.exp(-2.0 * abs(z.real)))
    tangent, across = math.tanh(z.real), math.tan(z.imag)
    part = 1.0 / math.cosh(z.real)
    both = tangent * across
    size = 1.0 + both * both
    return complex(tangent * (1.0 + across * across) / size, across / size * part * part)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    made = sinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def tan(z, /):
    z = _complex(z)
    made = tanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def acos(z, /):
    z = _complex(z)
    if abs(z.real) > 4.49423283715579e+307 or abs(z.imag) > 4.49423283715579e+307:
        size = math.log(math.hypot(z.real / 2.0, z.imag / 2.0)) + 2.0 * math.log(2.0)
        return complex(math.atan2(abs(z.imag), z.real), -math.copysign(size, z.imag))
    one, other = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(one.real, other.real), math.asinh(other.real * one.imag - other.imag * one.real))


def acosh(z, /):
    z = _complex(z)
    one, other = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(one.real * other.real + one.imag * other.imag), 2.0 * math.atan2(one.imag, other.real))


def asin(z, /):
    z = _complex(z)
    made = asinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def asinh(z, /):
    z = _complex(z)
    one, other = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(one.real * other.imag - other.real * one.imag),
                   math.atan2(z.imag, one.real * other.real - one.imag * other.imag))


def atan(z, /):
    z = _complex(z)
    made = atanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def atanh(z, /):
    z = _complex(z)
    if z.real < 0 or z.real == 0 and math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    size = abs(z.imag)
    if z.real > 6.703903964971298e+153 or size > 6.703903964971298e+153:
        far = math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / far / far, -math.copysign(math.pi / 2.0, -z.imag))
    if z.real == 1.0 and size < 1.4916681462400413e-154:
        if size == 0:
            raise ValueError("math domain error")
        angle = math.copysign(math.atan2(2.0, -size) / 2, z.imag)
        return complex(-math.log(math.sqrt(size) / math.sqrt(math.hypot(size, 2.0))), angle)
    rest = 1.0 - z.real
    return complex(math.log1p(4.0 * z.real / (rest * rest + size * size)) / 4.0,
                   -math.atan2(-2.0 * z.imag, rest * (1 + z.real) - size * size) / 2.0)


_written_in_c("cmath", *globals().values())
