"""Neighbours, extremes, digits as bits: the rarer operations on decimal numbers."""

from _decimal_arithmetic import add, compare_total, compared, is_zero, magnitude
from _decimal_context import BY_ZERO, CLAMPED, INEXACT, INVALID, OVERFLOW, ROUND_CEILING, ROUND_FLOOR, ROUNDED, SUBNORMAL, UNDERFLOW, changed
from _decimal_rounding import INFINITE, QUIET, adjusted, finish, finish_number, infinity, invalid, make, nan_of
from _decimal_text import digits_of, integer_of


def _chosen(wanted, of_magnitude):
    def function(a, b, context):
        if a._kind >= QUIET or b._kind >= QUIET:
            if a._kind == QUIET and b._kind < QUIET:
                return finish_number(b, context)
            if b._kind == QUIET and a._kind < QUIET:
                return finish_number(a, context)
            return nan_of(context, a, b)
        way = compared(magnitude(a), magnitude(b)) if of_magnitude else compared(a, b)
        if way == 0:
            order = compare_total(a, b)
            way = -1 if order._sign else 1
        return finish_number(a if way == wanted else b, context)

    return function


largest, smallest = _chosen(1, False), _chosen(-1, False)
largest_magnitude, smallest_magnitude = _chosen(1, True), _chosen(-1, True)


def _neighbour(a, context, upwards):
    nan = nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        if a._sign == (not upwards):
            return infinity(a._sign)
        return make(a._sign, 10 ** context.prec - 1, context.Etop())
    quiet = changed(context, rounding=ROUND_CEILING if upwards else ROUND_FLOOR, trapped=0)
    within = finish_number(a, quiet)
    if compared(within, a) != 0:
        return within
    return add(a, make(int(not upwards), 1, context.Etiny() - 1), quiet)


def next_plus(a, context):
    return _neighbour(a, context, True)


def next_minus(a, context):
    return _neighbour(a, context, False)


def next_toward(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    way = compared(a, b)
    if way == 0:
        return make(b._sign, a._coefficient, a._exponent, a._kind)
    result = _neighbour(a, context, way < 0)
    if result._kind:
        context.signal(OVERFLOW | INEXACT | ROUNDED)
    elif not result._coefficient or adjusted(result) < context.Emin:
        context.signal(UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED | (0 if result._coefficient else CLAMPED))
    return result


def exponent_of(a, context):
    """`logb`: the exponent of the first digit, as a number."""
    nan = nan_of(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return infinity(0)
    if not a._coefficient:
        context.signal(BY_ZERO)
        return infinity(1)
    place = adjusted(a)
    return finish(int(place < 0), abs(place), 0, context)


def _whole(b, most):
    """A small integer operand, or None."""
    if b._kind or b._exponent != 0 or b._coefficient > most:
        return None
    return -b._coefficient if b._sign else b._coefficient


def scale(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    by = _whole(b, 2 * (context.Emax + context.prec))
    if by is None:
        return invalid(context)
    if a._kind:
        return infinity(a._sign)
    return finish(a._sign, a._coefficient, a._exponent + by, context)


def shift(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    by = _whole(b, context.prec)
    if by is None:
        return invalid(context)
    if a._kind:
        return infinity(a._sign)
    modulus = 10 ** context.prec
    kept = a._coefficient % modulus
    return make(a._sign, kept // 10 ** -by if by < 0 else kept * 10 ** by % modulus, a._exponent)


def rotate(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    by = _whole(b, context.prec)
    if by is None:
        return invalid(context)
    if a._kind:
        return infinity(a._sign)
    text = digits_of(a._coefficient % 10 ** context.prec).rjust(context.prec, "0")
    by %= context.prec
    return make(a._sign, integer_of(text[by:] + text[:by]), a._exponent)


def _is_logical(a):
    return not a._kind and not a._sign and not a._exponent and set(digits_of(a._coefficient)) <= {"0", "1"}


def _logical(operator):
    def function(a, b, context):
        if not (_is_logical(a) and _is_logical(b)):
            return invalid(context)
        bits = operator(_bits_of(a), _bits_of(b))
        return make(0, integer_of(f"{bits:b}"[-context.prec:]), 0)

    return function


def _bits_of(a):
    return int(digits_of(a._coefficient), 2)


logical_and = _logical(lambda x, y: x & y)
logical_or = _logical(lambda x, y: x | y)
logical_xor = _logical(lambda x, y: x ^ y)


def logical_invert(a, context):
    return logical_xor(a, make(0, integer_of("1" * context.prec), 0), context)


def is_subnormal(a, context):
    return not a._kind and a._coefficient != 0 and adjusted(a) < context.Emin


def is_normal(a, context):
    return not a._kind and a._coefficient != 0 and adjusted(a) >= context.Emin


def number_class(a, context):
    if a._kind > INFINITE:
        return "NaN" if a._kind == QUIET else "sNaN"
    sign = "-" if a._sign else "+"
    if a._kind:
        return sign + "Infinity"
    if is_zero(a):
        return sign + "Zero"
    return sign + ("Subnormal" if is_subnormal(a, context) else "Normal")
