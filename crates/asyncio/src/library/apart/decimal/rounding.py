"""The value of a decimal number, and how a result is brought into its context."""

from _decimal_context import (
    CLAMPED, INEXACT, INVALID, OVERFLOW, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
    ROUND_HALF_UP, ROUND_UP, ROUNDED, SUBNORMAL, UNDERFLOW)

# What a number is.
FINITE, INFINITE, QUIET, SIGNALING = range(4)
_new = object.__new__


class Number:
    """Sign (0 or 1), coefficient and exponent; the coefficient of a NaN is its payload."""

    __slots__ = ("_sign", "_coefficient", "_exponent", "_kind")


_class = Number


def use_class(cls):
    """Numbers are made of this class from now on."""
    global _class
    _class = cls


def make(sign, coefficient, exponent, kind=FINITE):
    number = _new(_class)
    number._sign = sign
    number._coefficient = coefficient
    number._exponent = exponent
    number._kind = kind
    return number


def digits(coefficient):
    """How many decimal digits a coefficient has; zero has one."""
    if coefficient < 10000000000000000:
        return len(str(coefficient))
    # Text of long integers has a limit: the logarithm is right but for one.
    count = coefficient.bit_length() * 30102999566398119 // 100000000000000000
    return count + (coefficient >= 10 ** count)


def infinity(sign):
    return make(sign, 0, 0, INFINITE)


def adjusted(number):
    """The exponent of its first digit."""
    return number._exponent + digits(number._coefficient) - 1


def invalid(context, condition=INVALID):
    context.signal(condition)
    return make(0, 0, 0, QUIET)


def nan_of(context, *numbers):
    """The NaN that an operation on these gives, if one of them is a NaN."""
    for number in numbers:
        if number._kind == SIGNALING:
            context.signal(INVALID)
            return _quiet(number, context)
    for number in numbers:
        if number._kind == QUIET:
            return _quiet(number, context)
    return None


def _quiet(number, context):
    return make(number._sign, number._coefficient % 10 ** (context.prec - context.clamp), 0, QUIET)


def _goes_up(rounding, sign, kept, rest, half):
    """Is a number with a rest rounded away from zero? `half` is what half a unit of the last place is, doubled."""
    if rounding == ROUND_HALF_EVEN:
        return 2 * rest > half or 2 * rest == half and kept & 1
    if rounding == ROUND_HALF_UP:
        return 2 * rest >= half
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_HALF_DOWN:
        return 2 * rest > half
    if rounding == ROUND_CEILING:
        return rest and not sign
    if rounding == ROUND_FLOOR:
        return rest and sign
    if rounding == ROUND_UP:
        return rest
    return rest and kept % 5 == 0


def shorten(sign, coefficient, places, rounding):
    """The coefficient without its last digits, and whether something was lost."""
    if places > digits(coefficient) + 1:
        kept, rest, unit = 0, min(coefficient, 1), 100
    else:
        unit = 10 ** places
        kept, rest = divmod(coefficient, unit)
    if rest and _goes_up(rounding, sign, kept, rest, unit):
        kept += 1
    return kept, rest != 0


def _overflow(sign, context):
    rounding = context.rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_FLOOR, ROUND_CEILING)[sign]:
        result = make(sign, 10 ** context.prec - 1, context.Etop())
    else:
        result = infinity(sign)
    context.signal(OVERFLOW | INEXACT | ROUNDED)
    return result


def _zero(sign, exponent, context):
    least, most = context.Etiny(), context.Etop() if context.clamp else context.Emax
    within = min(max(exponent, least), most)
    if within != exponent:
        context.signal(CLAMPED)
    return make(sign, 0, within)


def finish(sign, coefficient, exponent, context, status=0):
    """The number as its context has it."""
    if not coefficient:
        if status:
            context.signal(status)
        return _zero(sign, exponent, context)
    prec, etiny, etop = context.prec, context.Etiny(), context.Etop()
    count = digits(coefficient)
    least = exponent + count - prec
    if least > etop:
        return _overflow(sign, context)
    is_subnormal = least < etiny
    if is_subnormal:
        least = etiny
        if count + exponent - 1 < context.Emin:
            status |= SUBNORMAL
    if exponent < least:
        coefficient, is_inexact = shorten(sign, coefficient, least - exponent, context.rounding)
        exponent = least
        status |= ROUNDED | INEXACT if is_inexact else ROUNDED
        if coefficient >= 10 ** prec:
            coefficient, exponent = coefficient // 10, exponent + 1
            if exponent > etop:
                return _overflow(sign, context)
        if is_inexact and status & SUBNORMAL:
            status |= UNDERFLOW
        if not coefficient:
            status |= CLAMPED
    if context.clamp and exponent > etop and coefficient:
        status |= CLAMPED
        coefficient, exponent = coefficient * 10 ** (exponent - etop), etop
    if status:
        context.signal(status)
    return make(sign, coefficient, exponent)


def finish_number(number, context):
    """Any number as its context has it."""
    if number._kind == FINITE:
        return finish(number._sign, number._coefficient, number._exponent, context)
    if number._kind == INFINITE:
        return infinity(number._sign)
    return _quiet(number, context) if number._kind == QUIET else nan_of(context, number)
