"""Decimal numbers of any precision, with contexts that say how they are rounded and what is an error."""

import math as _math
import numbers as _numbers
import sys as _sys
from collections import namedtuple as _namedtuple

import _decimal_arithmetic as _arithmetic
import _decimal_bounds as _bounds
import _decimal_context as _context
import _decimal_functions as _functions
from _decimal_context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
    ROUND_HALF_UP, ROUND_UP, BasicContext, Clamped, Context, ConversionSyntax, DecimalException, DefaultContext, DivisionByZero,
    DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow,
    Rounded, Subnormal, Underflow, getcontext, localcontext, setcontext)
from _decimal_rounding import FINITE as _FINITE, INFINITE as _INFINITE, QUIET as _QUIET, SIGNALING as _SIGNALING
from _decimal_rounding import Number as _Number, digits as _digits, finish_number as _finish_number, make as _make, use_class as _use_class
from _decimal_text import digits_of as _digits_of, formatted as _formatted, integer_of as _integer_of, read as _read, write as _write
from _machine import name_in_full as _name_in_full, written_in_c as _written_in_c

HAVE_THREADS = HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")
_TUPLE_KINDS = {"F": _INFINITE, "n": _QUIET, "N": _SIGNALING}
_PRIME = _sys.hash_info.modulus
_INVERSE_OF_TEN = pow(10, _PRIME - 2, _PRIME)
_chosen = _context.chosen


def _of_integer(value):
    return _make(int(value < 0), abs(int(value)), 0)


def _of_float(value):
    sign = int(_math.copysign(1.0, value) < 0)
    if value != value:
        return _make(sign, 0, 0, _QUIET)
    if value in (_math.inf, -_math.inf):
        return _make(sign, 0, 0, _INFINITE)
    numerator, denominator = abs(value).as_integer_ratio()
    places = denominator.bit_length() - 1
    return _make(sign, numerator * 5 ** places, -places)


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if isinstance(exponent, str):
        if exponent not in _TUPLE_KINDS:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind, exponent = _TUPLE_KINDS[exponent], 0
    elif isinstance(exponent, int):
        kind = _FINITE
    else:
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)) or any(not isinstance(digit, int) or not 0 <= digit <= 9 for digit in digits):
        raise ValueError("coefficient must be a tuple of digits")
    text = "".join(map(str, digits))
    return _make(sign, 0 if kind == _INFINITE else _integer_of(text or "0"), exponent, kind)


def _exact(value, context):
    """The number that a value of Python is, without rounding."""
    if isinstance(value, str):
        number = _read(value)
        return _arithmetic.invalid(context, _context.SYNTAX) if number is None else number
    if isinstance(value, int):
        return _of_integer(value)
    if isinstance(value, Decimal):
        return value
    if isinstance(value, float):
        context.signal(_context.OF_FLOAT)
        return _of_float(value)
    if isinstance(value, (tuple, list)):
        return _of_tuple(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _operand(value):
    """Another operand as a number; the operands of methods are numbers or integers, and nothing else."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _of_integer(value)
    name = "decimal.Context" if isinstance(value, Context) else type(value).__name__
    raise TypeError(f"conversion from {name} to Decimal is not supported")


def _as_class(number, cls):
    if cls is Decimal:
        return number
    copy = object.__new__(cls)
    copy._sign, copy._coefficient, copy._exponent, copy._kind = number._sign, number._coefficient, number._exponent, number._kind
    return copy


def _operator(function):
    def method(self, other, /):
        if not isinstance(other, Decimal):
            if not isinstance(other, int):
                return NotImplemented
            other = _of_integer(other)
        return function(self, other, getcontext())

    def reflected(self, other, /):
        if not isinstance(other, int):
            return NotImplemented
        return function(_of_integer(other), self, getcontext())

    return method, reflected


def _other_side(self, other, is_equality):
    """Both sides of a comparison, or nothing that can be compared."""
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, _of_integer(other)
    if isinstance(other, complex) and is_equality and other.imag == 0:
        other = other.real
    if isinstance(other, float):
        context = getcontext()
        if is_equality:
            context.signal(_context.OF_FLOAT & ~context.trapped)
            context.status |= _context.OF_FLOAT
        else:
            context.signal(_context.OF_FLOAT)
        return self, _of_float(other)
    if isinstance(other, _numbers.Rational):
        if self._kind:
            return self, _of_integer(0)
        whole = _make(self._sign, self._coefficient * other.denominator, self._exponent)
        return whole, _of_integer(other.numerator)
    return None


def _ordering(is_so):
    def method(self, other, /):
        sides = _other_side(self, other, False)
        if sides is None:
            return NotImplemented
        a, b = sides
        if a._kind >= _QUIET or b._kind >= _QUIET:
            getcontext().signal(_context.INVALID)
            return False
        return is_so(_arithmetic.compared(a, b))

    return method


class Decimal(_Number):
    __slots__ = ()

    def __new__(cls, value="0", context=None):
        context = _chosen(context)
        return _as_class(_exact(value, context), cls)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        number = _of_float(f)
        return number if cls is Decimal else cls(number)

    __add__, __radd__ = _operator(_arithmetic.add)
    __sub__, __rsub__ = _operator(_arithmetic.subtract)
    __mul__, __rmul__ = _operator(_arithmetic.multiply)
    __truediv__, __rtruediv__ = _operator(_arithmetic.divide)
    __floordiv__, __rfloordiv__ = _operator(_arithmetic.divide_integer)
    __mod__, __rmod__ = _operator(_arithmetic.remainder)
    __divmod__, __rdivmod__ = _operator(_arithmetic.divide_with_rest)
    _plain_power, __rpow__ = _operator(_functions.power)
    __lt__ = _ordering(lambda way: way < 0)
    __le__ = _ordering(lambda way: way <= 0)
    __gt__ = _ordering(lambda way: way > 0)
    __ge__ = _ordering(lambda way: way >= 0)

    def __pow__(self, other, modulus=None, /):
        if modulus is None:
            return self._plain_power(other)
        if not isinstance(other, (Decimal, int)) or not isinstance(modulus, (Decimal, int)):
            return NotImplemented
        return _functions.modular_power(self, _operand(other), _operand(modulus), getcontext())

    def __eq__(self, other, /):
        sides = _other_side(self, other, True)
        if sides is None:
            return NotImplemented
        a, b = sides
        if a._kind >= _QUIET or b._kind >= _QUIET:
            if a._kind == _SIGNALING or b._kind == _SIGNALING:
                getcontext().signal(_context.INVALID)
            return False
        return _arithmetic.compared(a, b) == 0

    def __hash__(self):
        if self._kind == _SIGNALING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == _QUIET:
            return object.__hash__(self)
        if self._kind:
            return -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        scale = pow(10, self._exponent, _PRIME) if self._exponent >= 0 else pow(_INVERSE_OF_TEN, -self._exponent, _PRIME)
        value = self._coefficient * scale % _PRIME
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return self._kind != _FINITE or self._coefficient != 0

    def __neg__(self):
        return _arithmetic.minus(self, getcontext())

    def __pos__(self):
        return _arithmetic.plus(self, getcontext())

    def __abs__(self):
        return _arithmetic.absolute(self, getcontext())

    def _integral(self, rounding):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        number = _arithmetic.to_integral(self, None, rounding)
        value = number._coefficient * 10 ** number._exponent
        return -value if number._sign else value

    def __int__(self):
        return self._integral(ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._integral(ROUND_FLOOR)

    def __ceil__(self):
        return self._integral(ROUND_CEILING)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return self._integral(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return _arithmetic.quantize(self, _make(0, 1, -ndigits), getcontext())

    def __float__(self):
        if self._kind == _SIGNALING:
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == _QUIET:
            return -_math.nan if self._sign else _math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __str__(self):
        return _write(self, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{_write(self, getcontext().capitals)}')"

    def __format__(self, specifier, /, override=None):
        if not isinstance(specifier, str):
            raise TypeError("format arg must be str")
        return _formatted(self, specifier, getcontext())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(0, 0, 0)

    def adjusted(self):
        return 0 if self._kind else self._exponent + _digits(self._coefficient) - 1

    def as_tuple(self):
        if self._kind == _INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, _digits_of(self._coefficient)))
        if not self._kind:
            return DecimalTuple(self._sign, digits, self._exponent)
        return DecimalTuple(self._sign, digits if self._coefficient else (), "n" if self._kind == _QUIET else "N")

    def as_integer_ratio(self):
        if self._kind == _INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        if not self._coefficient:
            return 0, 1
        numerator, denominator = self._coefficient * 10 ** max(self._exponent, 0), 10 ** max(-self._exponent, 0)
        divisor = _math.gcd(numerator, denominator)
        return (-numerator if self._sign else numerator) // divisor, denominator // divisor

    def canonical(self):
        return self

    conjugate = canonical

    def copy_abs(self):
        return _arithmetic.magnitude(self)

    def copy_negate(self):
        return _arithmetic.negated(self)

    def copy_sign(self, other, context=None):
        _chosen(context)
        return _make(_operand(other)._sign, self._coefficient, self._exponent, self._kind)

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind == _FINITE

    def is_infinite(self):
        return self._kind == _INFINITE

    def is_nan(self):
        return self._kind >= _QUIET

    def is_qnan(self):
        return self._kind == _QUIET

    def is_snan(self):
        return self._kind == _SIGNALING

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return _arithmetic.is_zero(self)

    def is_normal(self, context=None):
        return _bounds.is_normal(self, _chosen(context))

    def is_subnormal(self, context=None):
        return _bounds.is_subnormal(self, _chosen(context))

    def number_class(self, context=None):
        return _bounds.number_class(self, _chosen(context))

    def radix(self):
        return _make(0, 10, 0)

    def same_quantum(self, other, context=None):
        _chosen(context)
        other = _operand(other)
        if self._kind or other._kind:
            return self._kind == other._kind or self._kind >= _QUIET and other._kind >= _QUIET
        return self._exponent == other._exponent

    def fma(self, other, third, context=None):
        return _arithmetic.fused(self, _operand(other), _operand(third), _chosen(context))

    def quantize(self, exp, rounding=None, context=None):
        context = _chosen(context)
        if rounding is not None:
            _context.check_rounding(rounding)
        return _arithmetic.quantize(self, _operand(exp), context, rounding)

    def to_integral_value(self, rounding=None, context=None):
        context = _chosen(context)
        if rounding is not None:
            _context.check_rounding(rounding)
        return _arithmetic.to_integral(self, context, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _chosen(context)
        if rounding is not None:
            _context.check_rounding(rounding)
        return _arithmetic.to_integral(self, context, rounding, True)

    def to_eng_string(self, context=None):
        return _write(self, _chosen(context).capitals, True)


_OF_ONE = {
    "exp": _functions.exponential, "ln": _functions.natural_logarithm, "log10": _functions.decimal_logarithm,
    "logb": _bounds.exponent_of, "logical_invert": _bounds.logical_invert, "next_minus": _bounds.next_minus,
    "next_plus": _bounds.next_plus, "normalize": _arithmetic.normalize, "sqrt": _arithmetic.square_root,
}
_OF_TWO = {
    "compare": _arithmetic.compare, "compare_signal": _arithmetic.compare_signal, "compare_total": _arithmetic.compare_total,
    "compare_total_mag": _arithmetic.compare_total_magnitude, "logical_and": _bounds.logical_and, "logical_or": _bounds.logical_or,
    "logical_xor": _bounds.logical_xor, "max": _bounds.largest, "max_mag": _bounds.largest_magnitude, "min": _bounds.smallest,
    "min_mag": _bounds.smallest_magnitude, "next_toward": _bounds.next_toward, "remainder_near": _arithmetic.remainder_near,
    "rotate": _bounds.rotate, "scaleb": _bounds.scale, "shift": _bounds.shift,
}
_OF_CONTEXT_ONE = {
    "abs": _arithmetic.absolute, "minus": _arithmetic.minus, "plus": _arithmetic.plus, "is_normal": _bounds.is_normal,
    "is_subnormal": _bounds.is_subnormal, "number_class": _bounds.number_class,
    "to_integral_exact": lambda a, context: _arithmetic.to_integral(a, context, None, True),
    "to_integral": _arithmetic.to_integral, "to_integral_value": _arithmetic.to_integral,
    "to_sci_string": lambda a, context: _write(a, context.capitals),
    "to_eng_string": lambda a, context: _write(a, context.capitals, True),
}
_OF_CONTEXT_TWO = {
    "add": _arithmetic.add, "divide": _arithmetic.divide, "divide_int": _arithmetic.divide_integer,
    "divmod": _arithmetic.divide_with_rest, "multiply": _arithmetic.multiply, "quantize": _arithmetic.quantize,
    "remainder": _arithmetic.remainder, "subtract": _arithmetic.subtract,
    "copy_sign": lambda a, b, context: a.copy_sign(b), "same_quantum": lambda a, b, context: a.same_quantum(b),
}
_PLAIN = ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed",
          "is_snan", "is_zero")


def _add_method(cls, name, method):
    method.__name__, method.__qualname__ = name, f"{cls.__name__}.{name}"
    setattr(cls, name, method)


def _of_one(function):
    def method(self, context=None):
        return function(self, _chosen(context))

    return method


def _of_two(function):
    def method(self, other, context=None):
        return function(self, _operand(other), _chosen(context))

    return method


def _of_context_one(function):
    return lambda self, x, /: function(_operand(x), self)


def _of_context_two(function):
    return lambda self, x, y, /: function(_operand(x), _operand(y), self)


def _plain(name):
    return lambda self, x, /: getattr(_operand(x), name)()


for _name, _function in _OF_ONE.items():
    _add_method(Decimal, _name, _of_one(_function))
for _name, _function in _OF_TWO.items():
    _add_method(Decimal, _name, _of_two(_function))
for _name, _function in (_OF_ONE | _OF_CONTEXT_ONE).items():
    _add_method(Context, _name, _of_context_one(_function))
for _name, _function in (_OF_TWO | _OF_CONTEXT_TWO).items():
    _add_method(Context, _name, _of_context_two(_function))
for _name in _PLAIN:
    _add_method(Context, _name, _plain(_name))


def _fma(self, x, y, z, /):
    return _arithmetic.fused(_operand(x), _operand(y), _operand(z), self)


def _power(self, a, b, modulo=None):
    if modulo is not None:
        return _functions.modular_power(_operand(a), _operand(b), _operand(modulo), self)
    return _functions.power(_operand(a), _operand(b), self)


def _radix(self):
    return _make(0, 10, 0)


def _copy_decimal(self, x, /):
    return _operand(x)


def _create_decimal(self, num="0", /):
    if isinstance(num, str) and (num != num.strip() or "_" in num):
        return _arithmetic.invalid(self, _context.SYNTAX)
    return _in_context(_exact(num, self), self)


def _create_decimal_from_float(self, f, /):
    return _finish_number(Decimal.from_float(f), self)


def _in_context(number, context):
    """A number as its context has it; a NaN whose payload is too long is none."""
    if number._kind >= _QUIET:
        if number._coefficient and _digits(number._coefficient) > context.prec - context.clamp:
            return _arithmetic.invalid(context, _context.SYNTAX)
        return number
    return _finish_number(number, context)


for _function in (_fma, _power, _radix, _copy_decimal, _create_decimal, _create_decimal_from_float):
    _add_method(Context, _function.__name__[1:], _function)
_use_class(Decimal)
_name_in_full(Decimal)
_numbers.Number.register(Decimal)
_written_in_c("_decimal", getcontext, setcontext, localcontext)
