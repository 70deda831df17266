"""Rational numbers."""

import math
import numbers
import operator
import sys

__all__ = ["Fraction"]
_HASH_PRIME = (1 << 61) - 1


def _read(text):
    """Numerator and denominator of `3/4`, `-1.5` or `2e3`."""
    import re
    pattern = re.compile(
        r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(?:_\d+)*)"
        r"(?:(?:\s*/\s*(?P<denom>\d+(?:_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?(?:E(?P<exp>[-+]?\d+(?:_\d+)*))?)\s*",
        re.IGNORECASE,
    )
    found = pattern.fullmatch(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator, denominator = int(found["num"] or "0"), 1
    if found["denom"]:
        denominator = int(found["denom"])
    else:
        if found["decimal"]:
            digits = found["decimal"].replace("_", "")
            denominator = 10 ** len(digits)
            numerator = numerator * denominator + int(digits)
        if found["exp"]:
            exponent = int(found["exp"])
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    return (-numerator if found["sign"] == "-" else numerator), denominator


def _is_rational(value):
    return isinstance(value, (int, Fraction, numbers.Rational))


def _is_decimal(value):
    decimal = sys.modules.get("decimal")
    return decimal is not None and isinstance(value, decimal.Decimal)


def _quotient(a, b):
    if not b._numerator:
        raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _operators(monomorphic, fallback):
    """The operator and its reflected form, for fractions, integers, floats and complex numbers."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return monomorphic(a, b)
        if isinstance(b, int):
            return monomorphic(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        if isinstance(b, complex):
            return fallback(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, int):
            return monomorphic(Fraction(a), b)
        if isinstance(a, float):
            return fallback(a, float(b))
        if isinstance(a, complex):
            return fallback(a, complex(b))
        return NotImplemented

    forward.__name__ = f"__{fallback.__name__}__"
    reverse.__name__ = f"__r{fallback.__name__}__"
    return forward, reverse


def _aligned(mark, text, fill, align, width):
    padding = fill * (width - len(mark) - len(text))
    if align == ">":
        return padding + mark + text
    if align == "<":
        return mark + text + padding
    if align == "=":
        return mark + padding + text
    half = len(padding) // 2
    return padding[:half] + mark + text + padding[half:]


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if _is_rational(numerator):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                numerator, denominator = _read(numerator)
            elif isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif _is_rational(numerator) and _is_rational(denominator):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator, self._denominator = numerator // divisor, denominator // divisor
        return self

    @classmethod
    def from_decimal(cls, dec):
        if not isinstance(dec, int) and not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        kind = format_spec[-1:]
        if kind and kind in "eEfFgG%":
            return self._decimal(format_spec)
        if kind and not kind.isalpha() and ("." in format_spec):
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        spec = format_spec
        import re
        found = re.fullmatch(r"(?s)(?:(.)?([<>=^]))?([-+ ]?)(#?)((?:[1-9]\d*)?)([,_]?)", spec)
        if found is None:
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        fill, align, sign, with_one, width, comma = found.groups()
        text = f"{self._numerator}/{self._denominator}" if with_one else str(self)
        negative = text.startswith("-")
        text = text.lstrip("-")
        if comma:
            top, slash, bottom = text.partition("/")
            text = format(int(top), comma) + (slash + format(int(bottom), comma) if slash else "")
        mark = "-" if negative else sign if sign in ("+", " ") else ""
        return _aligned(mark, text, fill or " ", align or ">", int(width or 0))

    def _decimal(self, spec):
        """Formats of floating-point numbers, with exact digits where the kind is fixed."""
        kind, head = spec[-1], spec[:-1]
        if kind not in "fF%":
            return format(self._numerator / self._denominator, spec)
        import re
        found = re.fullmatch(r"(?s)(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0(?=\d))?(\d*)([,_]?)(?:\.(\d+))?", head)
        if found is None or found[2] and found[6]:
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        fill, align, sign, no_zero, alternate, zero, width, comma, digits = found.groups()
        digits = 6 if digits is None else int(digits)
        scaled = round(abs(self) * 10 ** digits * (100 if kind == "%" else 1))
        negative = self._numerator < 0 and not (no_zero and not scaled)
        text = str(scaled).rjust(digits + 1, "0")
        whole, rest = (text[:-digits], text[-digits:]) if digits else (text, "")
        tail = ("." if rest or alternate else "") + rest + ("%" if kind == "%" else "")
        mark = "-" if negative else sign if sign in ("+", " ") else ""
        zeros = max(int(width or 0) - len(mark) - len(tail), 0) if zero else 0
        text = format(int(whole), f"0{zeros}{comma}" if zeros else comma) + tail
        return _aligned(mark, text, fill or " ", align or ">", int(width or 0))

    __add__, __radd__ = _operators(lambda a, b: Fraction(
        a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator), operator.add)
    __sub__, __rsub__ = _operators(lambda a, b: Fraction(
        a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator), operator.sub)
    __mul__, __rmul__ = _operators(
        lambda a, b: Fraction(a._numerator * b._numerator, a._denominator * b._denominator), operator.mul)
    __truediv__, __rtruediv__ = _operators(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(
        lambda a, b: a._numerator * b._denominator // (a._denominator * b._numerator), operator.floordiv)
    __mod__, __rmod__ = _operators(lambda a, b: Fraction(
        a._numerator * b._denominator % (b._numerator * a._denominator), a._denominator * b._denominator), operator.mod)
    __divmod__, __rdivmod__ = _operators(lambda a, b: (a // b, a % b), divmod)

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator or rest * 2 == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __bool__(a):
        return bool(a._numerator)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _HASH_PRIME)
        except ValueError:
            result = 314159
        else:
            result = abs(self._numerator) % _HASH_PRIME * inverse % _HASH_PRIME
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if _is_rational(b):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return float(a) == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compared(self, other, compare):
        if _is_rational(other):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


numbers.Rational.register(Fraction)
