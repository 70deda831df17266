"""The tower of numbers: abstract classes that the built-in ones belong to."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _abstract(namespace, names):
    """Operators that a number of this kind must have."""
    for name in names.split():
        def method(self, *others):
            raise NotImplementedError

        method.__name__ = f"__{name}__"
        namespace[f"__{name}__"] = abstractmethod(method)


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    __slots__ = ()
    _abstract(locals(), "complex add radd neg pos mul rmul truediv rtruediv pow rpow abs eq")
    real = property(abstractmethod(lambda self: NotImplemented))
    imag = property(abstractmethod(lambda self: NotImplemented))

    @abstractmethod
    def conjugate(self):
        raise NotImplementedError

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    __slots__ = ()
    _abstract(locals(), "float trunc floor ceil round floordiv rfloordiv mod rmod lt le")

    def __divmod__(self, other):
        return (self // other, self % other)

    def __rdivmod__(self, other):
        return (other // self, other % self)

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


class Rational(Real):
    __slots__ = ()
    numerator = property(abstractmethod(lambda self: NotImplemented))
    denominator = property(abstractmethod(lambda self: NotImplemented))

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    __slots__ = ()
    _abstract(locals(), "int pow lshift rlshift rshift rrshift and rand xor rxor or ror invert")

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
