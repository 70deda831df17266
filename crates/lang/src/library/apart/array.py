"""Lists of numbers of one kind."""

from collections.abc import MutableSequence

from _buffers import bytes_behind as _bytes_behind
from _machine import match_as as _match_as, name_in_full as _name_in_full

__all__ = ["array", "ArrayType"]

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_KINDS = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int", "l": "signed long", "L": "unsigned long"}


def _whole(value, code):
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return _bounded(value.__index__(), code)


def _bounded(value, code):
    bits = 8 * _SIZES[code]
    least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    if least <= value <= most:
        return value
    if code in "lLqQ" or code == "I" and value < 0:
        unsigned = code.isupper()
        if code == "Q" and value < 0:
            raise OverflowError("can't convert negative int to unsigned")
        if unsigned and value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        raise OverflowError("int too big to convert" if code in "qQ" else f"Python int too large to convert to C {'unsigned ' if unsigned else ''}long")
    if code in "iI" and not -(1 << 63) <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C long")
    kind = _KINDS[code]
    side = "greater than maximum" if value > most else "less than minimum"
    raise OverflowError(f"{kind} is {side}")


def _real(value, code):
    if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def _letter(value, code):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError("array item must be unicode character")
    return value


def _checked(values, code):
    check = _real if code in "fd" else _letter if code in "uw" else _whole
    return [check(value, code) for value in values]


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype} is not a subtype of array.array")
    if not isinstance(typecode, str):
        raise TypeError(f"_array_reconstructor() argument 2 must be a unicode character, not {type(typecode).__name__}")
    if typecode not in _SIZES:
        raise ValueError("second argument must be a valid type code")
    if not isinstance(mformat_code, int):
        raise TypeError(f"'{type(mformat_code).__name__}' object cannot be interpreted as an integer")
    if not 0 <= mformat_code <= 21:
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    made = arraytype(typecode)
    if mformat_code >= 18:
        made.fromunicode(items.decode(("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")[mformat_code - 18]))
    elif mformat_code >= 14:
        from struct import unpack
        letter, order = "f" if mformat_code < 16 else "d", "<>"[mformat_code % 2]
        made.extend(unpack(f"{order}{len(items) // (4 if letter == 'f' else 8)}{letter}", items))
    else:
        size, signed, order = _MACHINE_FORMATS[mformat_code]
        if len(items) % size:
            raise ValueError("bytes length not a multiple of item size")
        parts = [items[at : at + size] for at in range(0, len(items), size)]
        made.extend([int.from_bytes(part, order, signed=signed) for part in parts])
    return made


_MACHINE_FORMATS = [(1, False, "little"), (1, True, "little")] + [
    (size, signed, order) for size in (2, 4, 8) for signed in (False, True) for order in ("little", "big")
]
_MACHINE_CODES = {"B": 0, "b": 1, "H": 2, "h": 4, "I": 6, "i": 8, "L": 10, "l": 12, "Q": 10, "q": 12, "f": 14, "d": 16, "u": 20, "w": 20}


class array(_Items):
    __slots__ = ("__weakref__",)
    __hash__ = None

    def __new__(cls, typecode, initializer=(), /, **named):
        if named and cls is array:
            raise TypeError("array.array() takes no keyword arguments")
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if typecode == "u":
            import warnings
            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, stacklevel=2)
        made = super().__new__(cls, typecode)
        made._fill(initializer)
        return made

    def __init__(self, *arguments, **named):
        pass

    def _fill(self, initializer):
        code = self.typecode
        if isinstance(initializer, str) and code not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
        if isinstance(initializer, array) and (initializer.typecode in "uw") != (code in "uw"):
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{code}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            if initializer.typecode == code:
                self.frombytes(initializer.tobytes())
            else:
                self._add(_checked(initializer.tolist(), code))
        else:
            self.extend(initializer)

    def _of(self, data):
        made = array.__new__(array, self.typecode) if self.typecode != "u" else _characters()
        made._splice(0, 0, data)
        return made

    # -- as a sequence

    def __contains__(self, value):
        return any(item is value or item == value for item in self.tolist())

    def _span(self, index):
        return range(*index.indices(len(self)))

    def _part(self, index):
        span, size, data = self._span(index), self.itemsize, self.tobytes()
        if span.step == 1:
            return self._of(data[span.start * size : max(span.start, span.stop) * size])
        return self._of(b"".join([data[place * size : (place + 1) * size] for place in span]))

    def _place(self, index):
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        index, length = index.__index__(), len(self)
        if not -length <= index < length:
            raise IndexError("array assignment index out of range")
        return index + length if index < 0 else index

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            place = self._place(index)
            self._set(place, _checked((value,), self.typecode)[0])
            return
        if not isinstance(value, array):
            raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
        if value.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        span, size, data = self._span(index), self.itemsize, value.tobytes()
        if span.step == 1:
            self._splice(span.start, max(span.start, span.stop), data)
            return
        if len(span) != len(value):
            raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of size {len(span)}")
        for number, place in enumerate(span):
            self._splice(place, place + 1, data[number * size : (number + 1) * size])

    def __delitem__(self, index):
        if not isinstance(index, slice):
            place = self._place(index)
            self._splice(place, place + 1, b"")
            return
        span = self._span(index)
        if span.step == 1:
            self._splice(span.start, max(span.start, span.stop), b"")
            return
        for place in sorted(span, reverse=True):
            self._splice(place, place + 1, b"")

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._of(self.tobytes() + other.tobytes())

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._of(self.tobytes() * _times(count))

    __rmul__ = __mul__

    def __imul__(self, count):
        self._splice(0, len(self), self.tobytes() * _times(count))
        return self

    def _both(self, other):
        """The items of both, where NaN is what it is: not equal to itself."""
        return self.tolist(), other.tolist()

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        mine, its = self._both(other)
        return len(mine) == len(its) and all(one == another for one, another in zip(mine, its))

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __lt__(self, other):
        return self.tolist() < other.tolist() if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self.tolist() <= other.tolist() if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self.tolist() > other.tolist() if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self.tolist() >= other.tolist() if isinstance(other, array) else NotImplemented

    def __repr__(self):
        name = type(self).__name__
        if not len(self):
            return f"{name}('{self.typecode}')"
        shown = repr(self.tounicode()) if self.typecode in "uw" else repr(self.tolist())
        return f"{name}('{self.typecode}', {shown})"

    def __copy__(self):
        return self._of(self.tobytes())

    def __deepcopy__(self, memo, /):
        return self._of(self.tobytes())

    def __buffer__(self, flags, /):
        return memoryview(self)

    def __reduce_ex__(self, protocol, /):
        state = getattr(self, "__dict__", None)
        if protocol < 3:
            return type(self), (self.typecode, self.tolist()), state
        return _array_reconstructor, (type(self), self.typecode, _MACHINE_CODES[self.typecode], self.tobytes()), state

    # -- methods

    def append(self, value, /):
        self._add(_checked((value,), self.typecode))

    def extend(self, values, /):
        if isinstance(values, array):
            if values.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._splice(len(self), len(self), values.tobytes())
            return
        for value in values:
            self._add(_checked((value,), self.typecode))

    def insert(self, index, value, /):
        length = len(self)
        if not hasattr(type(index), "__index__"):
            raise TypeError(f"'{type(index).__name__}' object cannot be interpreted as an integer")
        index = index.__index__()
        place = min(max(index + length if index < 0 else index, 0), length)
        self._splice(place, place, array(self.typecode, _checked((value,), self.typecode)).tobytes())

    def pop(self, index=-1, /):
        length = len(self)
        if not length:
            raise IndexError("pop from empty array")
        if not -length <= index < length:
            raise IndexError("pop index out of range")
        value = self[index]
        del self[index]
        return value

    def remove(self, value, /):
        for place, item in enumerate(self.tolist()):
            if item is value or item == value:
                del self[place]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, value, start=0, stop=9223372036854775807, /):
        length = len(self)
        start = max(start + length, 0) if start < 0 else start
        stop = max(stop + length, 0) if stop < 0 else stop
        for place in range(start, min(stop, length)):
            if place >= len(self):
                break
            item = self[place]
            if item is value or item == value:
                return place
        raise ValueError("array.index(x): x not in array")

    def count(self, value, /):
        return sum(item is value or item == value for item in self.tolist())

    def clear(self):
        self._splice(0, len(self), b"")

    def reverse(self):
        values = self.tolist()
        for place, value in enumerate(reversed(values)):
            self._set(place, value)

    def fromlist(self, list, /):
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        length, values = len(list), []
        for place in range(length):
            values += _checked((list[place],), self.typecode)
            if len(list) != length:
                raise RuntimeError("list changed size during iteration")
        self._add(values)

    def frombytes(self, buffer, /):
        data = _bytes_behind(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._splice(len(self), len(self), data)

    def fromfile(self, f, n, /):
        if n < 0:
            raise ValueError("negative count")
        data = f.read(n * self.itemsize)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tofile(self, f, /):
        f.write(self.tobytes())

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self.tolist())

    def fromunicode(self, ustr, /):
        if not isinstance(ustr, str):
            raise TypeError(f"fromunicode() argument must be str, not {type(ustr).__name__}")
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._add(list(ustr))

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        self._splice(0, len(self), b"".join([data[at : at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self)

    @classmethod
    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)


_list = list


def _characters():
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return array("u")


def _times(count):
    if not hasattr(type(count), "__index__"):
        raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
    return count.__index__()


_name_in_full(array)
_match_as(array, True)
MutableSequence.register(array)


ArrayType = array


def _register():
    from collections.abc import Buffer, MutableSequence
    Buffer.register(array)
    MutableSequence.register(array)


_register()
