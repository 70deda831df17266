"""Arithmetic of decimal numbers: functions of numbers and a context."""

from math import isqrt

from _decimal_context import BY_ZERO, CLAMPED, IMPOSSIBLE, INEXACT, INVALID, ROUND_FLOOR, ROUND_HALF_EVEN, ROUNDED, UNDEFINED
from _decimal_rounding import (
    FINITE, INFINITE, QUIET, SIGNALING, adjusted, digits, finish, finish_number, infinity, invalid, make, nan_of, shorten)


def negated(number):
    return make(1 - number._sign, number._coefficient, number._exponent, number._kind)


def magnitude(number):
    return make(0, number._coefficient, number._exponent, number._kind)


def plus(a, context):
    if a._kind:
        return finish_number(a, context)
    sign = a._sign if a._coefficient or context.rounding == ROUND_FLOOR else 0
    return finish(sign, a._coefficient, a._exponent, context)


def minus(a, context):
    return nan_of(context, a) or plus(negated(a), context)


def absolute(a, context):
    return nan_of(context, a) or plus(magnitude(a), context)


def _aligned(a, b, prec):
    """Both coefficients and their common exponent. Of a number too small to matter only the sign and a trace are kept."""
    first, second = a._exponent, b._exponent
    x, y = a._coefficient, b._coefficient
    if first == second:
        return x, y, first
    if first > second:
        if x and y and first - second > prec + digits(y) + 2:
            shift = prec + 3
            return x * 10 ** shift, 1, first - shift
        return x * 10 ** (first - second) if x else 0, y, second
    if x and y and second - first > prec + digits(x) + 2:
        shift = prec + 3
        return 1, y * 10 ** shift, second - shift
    return x, y * 10 ** (second - first) if y else 0, first


def add(a, b, context):
    if a._kind or b._kind:
        return _add_special(a, b, context)
    x, y, exponent = _aligned(a, b, context.prec)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    if total:
        return finish(int(total < 0), abs(total), exponent, context)
    is_negative = a._sign and b._sign or a._sign != b._sign and context.rounding == ROUND_FLOOR
    return finish(int(is_negative), 0, min(a._exponent, b._exponent), context)


def _add_special(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind and b._kind and a._sign != b._sign:
        return invalid(context)
    return infinity(a._sign if a._kind else b._sign)


def subtract(a, b, context):
    return nan_of(context, a, b) or add(a, negated(b), context)


def multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan is not None:
            return nan
        if is_zero(a) or is_zero(b):
            return invalid(context)
        return infinity(sign)
    return finish(sign, a._coefficient * b._coefficient, a._exponent + b._exponent, context)


def is_zero(a):
    return not a._kind and not a._coefficient


def divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = nan_of(context, a, b)
        if nan is not None:
            return nan
        if a._kind and b._kind:
            return invalid(context)
        if a._kind:
            return infinity(sign)
        context.signal(CLAMPED)
        return make(sign, 0, context.Etiny())
    if not b._coefficient:
        if not a._coefficient:
            return invalid(context, UNDEFINED)
        context.signal(BY_ZERO)
        return infinity(sign)
    ideal = a._exponent - b._exponent
    if not a._coefficient:
        return finish(sign, 0, ideal, context)
    shift = digits(b._coefficient) - digits(a._coefficient) + context.prec + 1
    x, y = a._coefficient, b._coefficient
    if shift >= 0:
        quotient, rest = divmod(x * 10 ** shift, y)
    else:
        quotient, rest = divmod(x, y * 10 ** -shift)
    exponent = ideal - shift
    if rest:
        # A last digit that is neither none nor half: the rounding must see that there is more.
        if quotient % 5 == 0:
            quotient += 1
    else:
        quotient, exponent = _without_zeros(quotient, exponent, ideal)
    return finish(sign, quotient, exponent, context)


def _without_zeros(coefficient, exponent, most):
    """The same number with fewer zeros at its end, up to an exponent."""
    while exponent < most and coefficient % 10 == 0:
        coefficient, exponent = coefficient // 10, exponent + 1
    return coefficient, exponent


def _whole_division(a, b, context):
    """Quotient and rest as numbers with signs; both finite, the divisor not zero. None, if the quotient is too long."""
    sign = a._sign ^ b._sign
    exponent = min(a._exponent, b._exponent)
    if not a._coefficient or adjusted(a) < adjusted(b) - 1:
        return make(sign, 0, 0), _drawn_out(a, exponent, context)
    if adjusted(a) - adjusted(b) > context.prec:
        return None
    x, y = a._coefficient * 10 ** (a._exponent - exponent), b._coefficient * 10 ** (b._exponent - exponent)
    quotient, rest = divmod(x, y)
    if digits(quotient) > context.prec:
        return None
    return make(sign, quotient, 0), make(a._sign, rest, exponent)


def _drawn_out(a, exponent, context):
    """The number with a smaller exponent, as far as the context's precision can show it."""
    places = a._exponent - exponent
    if not a._coefficient:
        return make(a._sign, 0, exponent)
    places = min(places, context.prec + 1)
    return make(a._sign, a._coefficient * 10 ** places, a._exponent - places)


def divide_integer(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return invalid(context) if b._kind else infinity(a._sign ^ b._sign)
    if b._kind:
        return make(a._sign ^ b._sign, 0, 0)
    if not b._coefficient:
        if not a._coefficient:
            return invalid(context, UNDEFINED)
        context.signal(BY_ZERO)
        return infinity(a._sign ^ b._sign)
    parts = _whole_division(a, b, context)
    return invalid(context, IMPOSSIBLE) if parts is None else parts[0]


def remainder(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return invalid(context)
    if b._kind:
        return finish_number(a, context)
    if not b._coefficient:
        return invalid(context, INVALID if a._coefficient else UNDEFINED)
    parts = _whole_division(a, b, context)
    return invalid(context, IMPOSSIBLE) if parts is None else finish_number(parts[1], context)


def divide_with_rest(a, b, context):
    nan = nan_of(context, a, b)
    if nan is not None:
        return nan, nan
    sign = a._sign ^ b._sign
    if a._kind:
        if b._kind:
            return (invalid(context),) * 2
        context.signal(INVALID)
        return infinity(sign), make(0, 0, 0, QUIET)
    if b._kind:
        return make(sign, 0, 0), finish_number(a, context)
    if not b._coefficient:
        if not a._coefficient:
            return (invalid(context, UNDEFINED),) * 2
        context.signal(INVALID | BY_ZERO)
        return infinity(sign), make(0, 0, 0, QUIET)
    parts = _whole_division(a, b, context)
    if parts is None:
        return (invalid(context, IMPOSSIBLE),) * 2
    return parts[0], finish_number(parts[1], context)


def remainder_near(a, b, context):
    if a._kind or b._kind or not b._coefficient:
        return remainder(a, b, context)
    exponent = min(a._exponent, b._exponent)
    if not a._coefficient:
        return finish(a._sign, 0, exponent, context)
    if adjusted(a) - adjusted(b) > context.prec:
        return invalid(context, IMPOSSIBLE)
    if adjusted(a) - adjusted(b) < -1:
        return finish_number(_drawn_out(a, exponent, context), context)
    x, y = a._coefficient * 10 ** (a._exponent - exponent), b._coefficient * 10 ** (b._exponent - exponent)
    quotient, rest = divmod(x, y)
    sign = a._sign
    if 2 * rest > y or 2 * rest == y and quotient & 1:
        quotient, rest, sign = quotient + 1, y - rest, 1 - sign
    if digits(quotient) > context.prec:
        return invalid(context, IMPOSSIBLE)
    return finish(sign, rest, exponent, context)


def fused(a, b, c, context):
    """a * b + c, rounded once."""
    nan = nan_of(context, a, b, c)
    if nan is not None:
        return nan
    if a._kind or b._kind:
        if is_zero(a) or is_zero(b):
            return invalid(context)
        return add(infinity(a._sign ^ b._sign), c, context)
    return add(make(a._sign ^ b._sign, a._coefficient * b._coefficient, a._exponent + b._exponent), c, context)


def square_root(a, context):
    if a._kind:
        nan = nan_of(context, a)
        return nan if nan is not None else invalid(context) if a._sign else a
    ideal = a._exponent >> 1
    if not a._coefficient:
        return finish(a._sign, 0, ideal, context)
    if a._sign:
        return invalid(context)
    coefficient, exponent = a._coefficient, a._exponent
    # Two digits of the square for one of the root, and one root digit more than the context has.
    shift = 2 * (context.prec + 1) - digits(coefficient) + 1
    shift += (exponent - shift) & 1
    square, rest = (coefficient * 10 ** shift, 0) if shift >= 0 else divmod(coefficient, 10 ** -shift)
    root, exponent = isqrt(square), exponent - shift >> 1
    if rest or root * root != square:
        if root % 5 == 0:
            root += 1
    else:
        root, exponent = _without_zeros(root, exponent, ideal)
        if exponent > ideal:
            root, exponent = root * 10 ** (exponent - ideal), ideal
    return finish(0, root, exponent, changed_rounding(context), 0)


def changed_rounding(context, rounding=ROUND_HALF_EVEN):
    """A look at a context with another rounding; its signals reach the context itself."""
    if context.rounding == rounding:
        return context
    return _Rounding(context, rounding)


class _Rounding:
    def __init__(self, context, rounding):
        self.rounding = rounding
        self.prec, self.Emin, self.Emax, self.clamp = context.prec, context.Emin, context.Emax, context.clamp
        self.Etiny, self.Etop, self.signal = context.Etiny, context.Etop, context.signal


def quantize(a, exponent_of, context, rounding=None):
    nan = nan_of(context, a, exponent_of)
    if nan is not None:
        return nan
    if a._kind or exponent_of._kind:
        return infinity(a._sign) if a._kind and exponent_of._kind else invalid(context)
    exponent = exponent_of._exponent
    if not context.Etiny() <= exponent <= context.Emax:
        return invalid(context)
    if not a._coefficient:
        return finish(a._sign, 0, exponent, context)
    if adjusted(a) > context.Emax or adjusted(a) - exponent + 1 > context.prec:
        return invalid(context)
    result, status = rescaled(a, exponent, rounding or context.rounding)
    if digits(result._coefficient) > context.prec or adjusted(result) > context.Emax:
        return invalid(context)
    return finish(result._sign, result._coefficient, exponent, context, status)


def rescaled(a, exponent, rounding):
    """The number with another exponent, and what that signals."""
    if a._exponent >= exponent:
        return make(a._sign, a._coefficient * 10 ** (a._exponent - exponent) if a._coefficient else 0, exponent), 0
    coefficient, is_inexact = shorten(a._sign, a._coefficient, exponent - a._exponent, rounding)
    return make(a._sign, coefficient, exponent), ROUNDED | INEXACT if is_inexact else ROUNDED


def to_integral(a, context, rounding=None, is_exact=False):
    if a._kind:
        return finish_number(a, context) if a._kind != INFINITE else infinity(a._sign)
    if a._exponent >= 0:
        return make(a._sign, a._coefficient, a._exponent)
    result, status = rescaled(a, 0, rounding or context.rounding)
    if is_exact and status:
        context.signal(status)
    return result


def normalize(a, context):
    result = finish_number(a, context)
    if result._kind:
        return result
    if not result._coefficient:
        return make(result._sign, 0, 0)
    most = context.Etop() if context.clamp else context.Emax
    return make(result._sign, *_without_zeros(result._coefficient, result._exponent, most))


def compared(a, b):
    """-1, 0 or 1 for numbers that are no NaN."""
    if a._kind or b._kind:
        first = (-1 if a._sign else 1) if a._kind else 0
        second = (-1 if b._sign else 1) if b._kind else 0
        return (first > second) - (first < second)
    if not a._coefficient and not b._coefficient:
        return 0
    if not a._coefficient:
        return 1 if b._sign else -1
    if not b._coefficient or a._sign != b._sign:
        return -1 if a._sign else 1
    return -_compared_sizes(a, b) if a._sign else _compared_sizes(a, b)


def _compared_sizes(a, b):
    first, second = adjusted(a), adjusted(b)
    if first != second:
        return 1 if first > second else -1
    x, y = a._coefficient, b._coefficient
    if a._exponent > b._exponent:
        x *= 10 ** (a._exponent - b._exponent)
    else:
        y *= 10 ** (b._exponent - a._exponent)
    return (x > y) - (x < y)


def compare(a, b, context):
    return nan_of(context, a, b) or _order(compared(a, b))


def _order(way):
    return make(int(way < 0), abs(way), 0)


def compare_signal(a, b, context):
    if a._kind >= QUIET or b._kind >= QUIET:
        nan = nan_of(context, a, b)
        context.signal(INVALID)
        return nan
    return _order(compared(a, b))


def _rank(a):
    """The place of a number in the order of all representations, as something to compare."""
    kind = {FINITE: 0, INFINITE: 1, SIGNALING: 2, QUIET: 3}[a._kind]
    return -kind if a._sign else kind


def compare_total(a, b, context=None):
    if a._sign != b._sign:
        return _order(-1 if a._sign else 1)
    first, second = _rank(a), _rank(b)
    if first == second:
        if a._kind >= QUIET:
            first, second = a._coefficient, b._coefficient
        else:
            way = compared(a, b)
            if way or a._kind:
                return _order(way)
            first, second = a._exponent, b._exponent
        if a._sign:
            first, second = second, first
    return _order((first > second) - (first < second))


def compare_total_magnitude(a, b, context=None):
    return compare_total(magnitude(a), magnitude(b))
