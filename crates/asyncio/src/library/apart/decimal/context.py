"""Contexts of decimal arithmetic: precision, rounding, and which signals raise."""

from collections.abc import MutableMapping
from contextvars import ContextVar
from _machine import name_in_full as _name_in_full

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Inexact(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


class InvalidOperation(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


# A set of signals is a number. The order of the bits is the order in which a context shows them.
CLAMPED, SYNTAX, BY_ZERO, IMPOSSIBLE, UNDEFINED, INEXACT, BAD_CONTEXT, INVALID, OF_FLOAT, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW = (
    1 << bit for bit in range(13))
ANY_INVALID = SYNTAX | IMPOSSIBLE | UNDEFINED | BAD_CONTEXT | INVALID
_SIGNALS = {
    InvalidOperation: ANY_INVALID, FloatOperation: OF_FLOAT, DivisionByZero: BY_ZERO, Overflow: OVERFLOW, Underflow: UNDERFLOW,
    Subnormal: SUBNORMAL, Inexact: INEXACT, Rounded: ROUNDED, Clamped: CLAMPED,
}
_CONDITIONS = {INVALID: InvalidOperation, SYNTAX: ConversionSyntax, IMPOSSIBLE: DivisionImpossible,
               UNDEFINED: DivisionUndefined, BAD_CONTEXT: InvalidContext}
_SHOWN = (CLAMPED, Clamped), (ANY_INVALID, InvalidOperation), (BY_ZERO, DivisionByZero), (INEXACT, Inexact), \
    (OF_FLOAT, FloatOperation), (OVERFLOW, Overflow), (ROUNDED, Rounded), (SUBNORMAL, Subnormal), (UNDERFLOW, Underflow)
_NO_SIGNAL = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
              "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
_NO_ROUNDING = ("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")


def raised(status):
    """The exception for these signals, all of which are trapped."""
    conditions = [condition for bit, condition in _CONDITIONS.items() if status & bit]
    others = [signal for signal, bits in _SIGNALS.items() if signal is not InvalidOperation and status & bits]
    signal = InvalidOperation if conditions else others[0]
    return signal(conditions + others)


def _names(status):
    names = []
    for bits, signal in _SHOWN:
        if status & bits:
            names.append((status & bits & -(status & bits), signal.__name__))
    names.sort()
    return ", ".join(name for _, name in names)


def _bits(signal):
    try:
        return _SIGNALS[signal]
    except (KeyError, TypeError):
        raise KeyError(_NO_SIGNAL) from None


def _bits_of(signals):
    """The signals that a list names, or a dict from signal to truth."""
    if isinstance(signals, SignalDict):
        return getattr(signals._context, signals._field)
    if isinstance(signals, dict):
        if set(signals) != set(_SIGNALS):
            raise KeyError("invalid signal dict")
        return sum(_SIGNALS[signal] for signal, is_set in signals.items() if is_set)
    if not isinstance(signals, list):
        raise TypeError("argument must be a signal dict")
    status = 0
    for signal in signals:
        status |= _bits(signal)
    return status


class SignalDict(MutableMapping):
    """The flags or the traps of a context, as a mapping from signals."""

    __slots__ = ("_context", "_field")

    def __init__(self, context, field):
        self._context = context
        self._field = field

    def __getitem__(self, signal):
        return bool(getattr(self._context, self._field) & _bits(signal))

    def __setitem__(self, signal, value):
        bits = _bits(signal)
        status = getattr(self._context, self._field)
        setattr(self._context, self._field, status | bits if value else status & ~bits)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(_SIGNALS)

    def __len__(self):
        return len(_SIGNALS)

    def __eq__(self, other):
        if not isinstance(other, (SignalDict, dict)):
            return NotImplemented
        return dict(self) == dict(other)

    __hash__ = None

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "{" + ", ".join(f"{signal}:{is_set}" for signal, is_set in self.items()) + "}"


SignalDict.__module__ = "abc"


def _is_integer(value):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    return value


def _within(value, name, least, most, shown):
    if not least <= _is_integer(value) <= most:
        raise ValueError(f"valid range for {name} is {shown}")
    return value


def _bit(value, name):
    if _is_integer(value) not in (0, 1):
        raise ValueError(f"valid values for {name} are 0 or 1")
    return int(value)


def check_rounding(value):
    if not isinstance(value, str) or value not in _ROUNDINGS:
        raise TypeError(_NO_ROUNDING)
    return value


_CHECKS = {
    "prec": lambda value: _within(value, "prec", 1, MAX_PREC, "[1, MAX_PREC]"),
    "rounding": check_rounding,
    "Emin": lambda value: _within(value, "Emin", MIN_EMIN, 0, "[MIN_EMIN, 0]"),
    "Emax": lambda value: _within(value, "Emax", 0, MAX_EMAX, "[0, MAX_EMAX]"),
    "capitals": lambda value: _bit(value, "capitals"),
    "clamp": lambda value: _bit(value, "clamp"),
}


class Context:
    """How arithmetic rounds, and what it does about results that are not what they should be."""

    __slots__ = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "status", "trapped")
    __hash__ = object.__hash__

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        for name in _CHECKS:
            object.__setattr__(self, name, getattr(DefaultContext, name))
        object.__setattr__(self, "status", 0)
        object.__setattr__(self, "trapped", DefaultContext.trapped)
        return self

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        given = {"prec": prec, "rounding": rounding, "Emin": Emin, "Emax": Emax, "capitals": capitals, "clamp": clamp}
        for name, value in given.items():
            if value is not None:
                setattr(self, name, value)
        if traps is not None:
            self.trapped = _bits_of(traps)
        if flags is not None:
            self.status = _bits_of(flags)

    def __setattr__(self, name, value):
        check = _CHECKS.get(name)
        if check is not None:
            value = check(value)
        elif name in ("flags", "traps"):
            name, value = "status" if name == "flags" else "trapped", _bits_of(value)
        elif name not in ("status", "trapped"):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'", name=name, obj=self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    @property
    def flags(self):
        return SignalDict(self, "status")

    @property
    def traps(self):
        return SignalDict(self, "trapped")

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def clear_flags(self):
        self.status = 0

    def clear_traps(self):
        self.trapped = 0

    def copy(self):
        return changed(self)

    __copy__ = copy

    def __reduce__(self):
        signals = [[signal for signal, is_set in held.items() if is_set] for held in (self.flags, self.traps)]
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, *signals)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{_names(self.status)}], traps=[{_names(self.trapped)}])")

    def signal(self, status):
        """Notes what happened, and raises it if it is trapped."""
        object.__setattr__(self, "status", self.status | status)
        trapped = status & self.trapped
        if trapped:
            raise raised(trapped)


def changed(context, **fields):
    """A copy of a context, with some of its fields changed; those of a program are checked before."""
    copy = object.__new__(Context)
    for name in Context.__slots__:
        object.__setattr__(copy, name, fields[name] if name in fields else getattr(context, name))
    return copy


def _standard(prec, rounding, trapped):
    context = object.__new__(Context)
    for name, value in dict(prec=prec, rounding=rounding, Emin=-999999, Emax=999999, capitals=1, clamp=0,
                            status=0, trapped=trapped).items():
        object.__setattr__(context, name, value)
    return context


DefaultContext = _standard(28, ROUND_HALF_EVEN, ANY_INVALID | BY_ZERO | OVERFLOW)
BasicContext = _standard(9, ROUND_HALF_UP, ANY_INVALID | BY_ZERO | OVERFLOW | UNDERFLOW | CLAMPED)
ExtendedContext = _standard(9, ROUND_HALF_EVEN, 0)
_templates = (DefaultContext, BasicContext, ExtendedContext)
_current = ContextVar("decimal_context")


def getcontext():
    context = _current.get(None)
    if context is None:
        context = changed(DefaultContext, status=0)
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in _templates:
        context = changed(context, status=0)
    _current.set(context)


class ContextManager:
    """What `localcontext()` gives: in its block another context is the current one."""

    __slots__ = ("_inner", "_outer")

    def __enter__(self):
        _current.set(self._inner)
        return self._inner

    def __exit__(self, *error):
        _current.set(self._outer)
        return False


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    for name in kwargs:
        if name not in _CHECKS and name not in ("flags", "traps"):
            raise _unexpected(name)
    manager = ContextManager()
    manager._outer = getcontext()
    manager._inner = changed(manager._outer if ctx is None else ctx)
    for name, value in kwargs.items():
        if value is not None:
            setattr(manager._inner, name, value)
    return manager


def _unexpected(name):
    from difflib import get_close_matches
    close = get_close_matches(name, [*_CHECKS, "ctx", "flags", "traps"], 1)
    hint = f". Did you mean '{close[0]}'?" if close else ""
    return TypeError(f"this function got an unexpected keyword argument '{name}'{hint}")


def chosen(context):
    """The context that a function was given, or the current one."""
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


for _class in (DecimalException, *DecimalException.__subclasses__(), Overflow, Underflow, ConversionSyntax, DivisionImpossible,
               DivisionUndefined, InvalidContext, Context, ContextManager):
    _class.__module__ = "decimal"
_name_in_full(Context)
_name_in_full(ContextManager)
