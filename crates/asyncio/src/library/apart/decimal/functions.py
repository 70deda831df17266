"""Exponential, logarithms and powers of decimal numbers, by integers with as many digits as it takes to round rightly."""

from math import isqrt

from _decimal_arithmetic import changed_rounding, compared, divide, multiply
from _decimal_context import INEXACT, ROUND_HALF_EVEN, ROUNDED, changed
from _decimal_rounding import adjusted, digits, finish, infinity, invalid, make, nan_of


def _exponential(x, places):
    """e ** (x / 10 ** places), times 10 ** places, for |x| not larger than some units; right but for the last few digits."""
    one = 10 ** places
    halvings = 8 + max(x.bit_length() - one.bit_length(), 0)
    guard = 10 ** 8
    one, x = one * guard, (x * guard) >> halvings
    total = term = one
    count = 1
    while term:
        term = term * x // (one * count)
        if term == -1:
            break
        total += term
        count += 1
    for _ in range(halvings):
        total = total * total // one
    return total // guard


def _natural_logarithm(x, places):
    """ln(x / 10 ** places), times 10 ** places, for x between a tenth and ten."""
    one = 10 ** places
    # 2 * atanh((x - 1) / (x + 1)), after square roots have brought x near to one.
    guard = 10 ** 10
    one, x = one * guard, x * guard
    roots = 0
    while abs(x - one) * 50 > one:
        x = isqrt(x * one)
        roots += 1
    quotient = (x - one) * one // (x + one)
    square = quotient * quotient // one
    total, power, count = 0, quotient, 1
    while power and power != -1:
        total += power // count
        power = power * square // one
        count += 2
    return (total << roots + 1) // guard


def _ten(places):
    return _natural_logarithm(10 ** (places + 1), places)


def _shown_right(value, places, prec):
    """Do the digits behind the last one decide how it is rounded, though the value is wrong by some units?"""
    surplus = digits(abs(value)) - prec
    if surplus < 3:
        return False
    unit = 10 ** surplus
    rest = abs(value) % unit
    return 1000 < rest < unit - 1000 and abs(rest - unit // 2) > 1000


def _rounded(compute, context, places):
    """What `compute(places)` gives, times 10 ** -places, rounded as if all its digits were known."""
    prec = context.prec
    while True:
        value = compute(places)
        if _shown_right(value, places, prec):
            break
        places += places // 2 + 10
    return finish(int(value < 0), abs(value), -places, changed_rounding(context), INEXACT | ROUNDED)


def exponential(a, context):
    nan = nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return make(0, 0, 0) if a._sign else infinity(0)
    if not a._coefficient:
        return make(0, 1, 0)
    place = adjusted(a)
    if place > len(str(context.Emax)) + 2:
        return finish(0, 1, (-10 if a._sign else 10) * context.Emax - 10, context, INEXACT | ROUNDED)
    if place < -context.prec - 2:
        # So small that the result is one, and something.
        one = 10 ** (context.prec + 1)
        return finish(0, one - 1 if a._sign else one + 1, -context.prec - 1, changed_rounding(context), INEXACT | ROUNDED)
    prec = context.prec
    extra = max(place, 0) + 10
    while True:
        places = prec + extra
        value, power = _exponential_of(a, places)
        if _shown_right(value, places, prec):
            break
        extra += extra // 2 + prec
    return finish(0, value, power - places, changed_rounding(context), INEXACT | ROUNDED)


def _scaled(a, places):
    """The number times 10 ** places, cut."""
    shift = a._exponent + places
    value = a._coefficient * 10 ** shift if shift >= 0 else a._coefficient // 10 ** -shift
    return -value if a._sign else value


def _exponential_of(a, places):
    """e ** a as a value with so many places, and a power of ten."""
    x = _scaled(a, places)
    if abs(x) < 10 ** places:
        return _exponential(x, places), 0
    ten = _ten(places)
    power, rest = divmod(x, ten)
    return _exponential(rest, places), power


def natural_logarithm(a, context):
    special = _logarithm_special(a, context)
    if special is not None:
        return special
    if compared(a, make(0, 1, 0)) == 0:
        return make(0, 0, 0)
    return _rounded(lambda places: _logarithm(a, places), context, context.prec + _smallness(a) + 12)


def _smallness(a):
    """How many zeros the logarithm has behind its point."""
    if adjusted(a) not in (0, -1):
        return 0
    distance = abs(a._coefficient - 10 ** -a._exponent) if a._exponent <= 0 else 1
    return max(-(digits(distance) + a._exponent), 0) if distance else 0


def _logarithm(a, places):
    power = adjusted(a)
    if power == -1:
        power = 0
    value = _natural_logarithm(_scaled(make(0, a._coefficient, a._exponent - power), places), places)
    if power:
        extra = len(str(abs(power))) + 2
        value += power * _ten(places + extra) // 10 ** extra
    return value


def _logarithm_special(a, context):
    nan = nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return invalid(context) if a._sign else infinity(0)
    if not a._coefficient:
        return infinity(1)
    return invalid(context) if a._sign else None


def decimal_logarithm(a, context):
    special = _logarithm_special(a, context)
    if special is not None:
        return special
    power = adjusted(a)
    if a._coefficient == 10 ** (digits(a._coefficient) - 1):
        return finish(int(power < 0), abs(power), 0, context)

    def compute(places):
        inner = places + 10
        return _logarithm(a, inner) * 10 ** inner // _ten(inner) // 10 ** 10

    return _rounded(compute, context, context.prec + _smallness(a) + 12)


def is_whole(a):
    return a._exponent >= 0 or not a._coefficient or a._coefficient % 10 ** min(-a._exponent, digits(a._coefficient)) == 0 \
        and -a._exponent < digits(a._coefficient)


def _is_odd(a):
    return a._exponent <= 0 and is_whole(a) and a._coefficient // 10 ** -a._exponent % 2 == 1


def power(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    if not b._kind and not b._coefficient:
        return invalid(context) if not a._kind and not a._coefficient else make(0, 1, 0)
    is_integer = not b._kind and is_whole(b)
    sign = int(a._sign and is_integer and _is_odd(b))
    if not a._kind and not a._coefficient:
        if b._sign:
            return infinity(sign)
        return make(sign, 0, 0)
    if a._sign and not is_integer and not a._kind:
        if not b._kind or a._coefficient:
            return invalid(context)
    if a._kind:
        if a._sign and not is_integer:
            if b._kind or not is_integer:
                return invalid(context)
        return make(sign, 0, 0) if b._sign else infinity(sign)
    size = compared(make(0, a._coefficient, a._exponent), make(0, 1, 0))
    if b._kind:
        if size == 0:
            return _one(sign, context)
        return infinity(0) if (size > 0) != bool(b._sign) else make(0, 0, 0)
    if size == 0:
        return _power_of_one(a, b, sign, is_integer, context)
    bounded = _out_of_bounds(a, b, sign, context)
    if bounded is not None:
        return bounded
    return _integer_power(a, b, sign, context) if is_integer else _real_power(a, b, context)


def _one(sign, context):
    context.signal(INEXACT | ROUNDED)
    return make(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _power_of_one(a, b, sign, is_integer, context):
    if not is_integer:
        return _one(sign, context)
    if b._sign:
        return make(sign, 1, 0)
    times = b._coefficient * 10 ** b._exponent if b._exponent >= 0 else b._coefficient // 10 ** -b._exponent
    exponent = a._exponent * times
    if exponent > 0:
        exponent = 0
    if -exponent > context.prec - 1:
        exponent = 1 - context.prec
        context.signal(ROUNDED)
    return make(sign, 10 ** -exponent, exponent)


def _out_of_bounds(a, b, sign, context):
    """The result, if it is beyond all exponents by a glance."""
    if adjusted(a) == 0 and a._coefficient or adjusted(a) == -1:
        place = -_smallness(a) - 1
    else:
        place = digits(abs(adjusted(a))) - 1
    if adjusted(b) + place <= len(str(context.Emax)) + 3:
        return None
    is_large = (adjusted(a) >= 0) != bool(b._sign)
    return finish(sign, 1, (context.Emax if is_large else context.Etiny()) * 3, context, INEXACT | ROUNDED)


def _integer_power(a, b, sign, context):
    """By squaring, with some digits more than the context has."""
    times = b._coefficient * 10 ** b._exponent if b._exponent >= 0 else b._coefficient // 10 ** -b._exponent
    inner = changed(context, prec=context.prec + digits(b._coefficient) + b._exponent + 2 + b._sign + 2,
                    rounding=ROUND_HALF_EVEN, clamp=0, trapped=0, status=0)
    base = make(a._sign, a._coefficient, a._exponent)
    if b._sign:
        base = divide(make(0, 1, 0), base, inner)
    result = base
    for bit in f"{times:b}"[1:]:
        result = multiply(result, result, inner)
        if bit == "1":
            result = multiply(result, base, inner)
        if result._kind or not result._coefficient:
            break
    status = inner.status & (INEXACT | ROUNDED)
    if result._kind:
        return finish(sign, 1, 3 * context.Emax, context, status)
    if not result._coefficient:
        return finish(sign, 1, 3 * context.Etiny(), context, status)
    return finish(result._sign, result._coefficient, result._exponent, context, status)


def _real_power(a, b, context):
    prec = context.prec + 4 + max(digits(a._coefficient), context.prec)
    inner = changed(context, prec=prec, Emax=10 ** 17, Emin=-10 ** 17, rounding=ROUND_HALF_EVEN, clamp=0, trapped=0, status=0)
    result = exponential(multiply(natural_logarithm(a, inner), b, inner), inner)
    return finish(result._sign, result._coefficient, result._exponent, context, INEXACT | ROUNDED)


def modular_power(a, b, modulus, context):
    nan = nan_of(context, a, b, modulus)
    if nan is not None:
        return nan
    for number in (a, b, modulus):
        if number._kind or not is_whole(number):
            return invalid(context)
    if b._sign or not modulus._coefficient or not a._coefficient and not b._coefficient:
        return invalid(context)
    base, times, divisor = (_integer(number) for number in (a, b, modulus))
    if digits(divisor) > context.prec:
        return invalid(context)
    sign = a._sign and times & 1
    return make(int(sign), pow(base, times, divisor), 0)


def _integer(a):
    return a._coefficient * 10 ** a._exponent if a._exponent >= 0 else a._coefficient // 10 ** -a._exponent
