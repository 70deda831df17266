"""Lists of numbers of one kind."""

import struct
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
    value = float(value)
    if code == "d" or value - value != 0:
        return value
    try:
        return struct.unpack("f", struct.pack("f", value))[0]
    except OverflowError:
        return value * float("inf")


def _letter(value, code):
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError("array item must be unicode character")
    return value


class array:
    __slots__ = ("_code", "_items", "_check", "__weakref__")
    __hash__ = None

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        made = super().__new__(cls)
        made._code = typecode
        made._items = []
        made._check = _real if typecode in "fd" else _letter if typecode in "uw" else _whole
        made._fill(initializer)
        return made

    def __init__(self, *arguments):
        pass

    def _fill(self, initializer):
        code = self._code
        if isinstance(initializer, str) and code not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{code}'")
        if isinstance(initializer, array) and (initializer._code in "uw") != (code in "uw"):
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{code}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer) if not isinstance(initializer, array) else self._take(initializer._items)

    def _take(self, values):
        self._items.extend([self._check(value, self._code) for value in values])

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return _SIZES[self._code]

    def _of(self, items):
        made = array(self._code)
        made._items = items
        return made

    # -- as a sequence

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def _index(self, index, doing=""):
        if isinstance(index, slice):
            return index
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        index = index.__index__()
        if not -len(self._items) <= index < len(self._items):
            raise IndexError(f"array {doing}index out of range")
        return index

    def __getitem__(self, index):
        index = self._index(index)
        return self._of(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __setitem__(self, index, value):
        index = self._index(index, "assignment ")
        if not isinstance(index, slice):
            self._items[index] = self._check(value, self._code)
            return
        if not isinstance(value, array):
            raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
        if value._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        self._items[index] = list(value._items)

    def __delitem__(self, index):
        del self._items[self._index(index, "assignment ")]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            return NotImplemented
        return self._of(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(type(count), "__index__"):
            return NotImplemented
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._code}')"
        shown = repr("".join(self._items)) if self._code in "uw" else repr(self._items)
        return f"{name}('{self._code}', {shown})"

    def __copy__(self):
        return self._of(list(self._items))

    def __deepcopy__(self, memo):
        return self._of(list(self._items))

    def __bytes__(self):
        return self.tobytes()

    # -- methods

    def append(self, value, /):
        self._items.append(self._check(value, self._code))

    def extend(self, values, /):
        if isinstance(values, array):
            if values._code != self._code:
                raise TypeError("can only extend with array of same kind")
            values = list(values._items)
        for value in values:
            self._items.append(self._check(value, self._code))

    def insert(self, index, value, /):
        self._items.insert(index, self._check(value, self._code))

    def pop(self, index=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= index < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(index)

    def remove(self, value, /):
        if value not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(value)

    def index(self, value, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(value, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, value, /):
        return self._items.count(value)

    def clear(self):
        self._items.clear()

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError("arg must be list")
        self._take(values)

    def tobytes(self):
        if self._code in "uw":
            return b"".join([ord(letter).to_bytes(4, "little") for letter in self._items])
        return struct.pack(f"{len(self._items)}{self._code}", *self._items)

    def frombytes(self, buffer, /):
        if not isinstance(buffer, (bytes, bytearray)) and not hasattr(buffer, "tobytes"):
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
        data = buffer.tobytes() if hasattr(buffer, "tobytes") else bytes(buffer)
        size = self.itemsize
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self._code in "uw":
            self._items += [chr(int.from_bytes(data[at : at + 4], "little")) for at in range(0, len(data), 4)]
        else:
            self._items += struct.unpack(f"{len(data) // size}{self._code}", data)

    def tounicode(self):
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def fromunicode(self, text, /):
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._take(text)

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        self._items.clear()
        self.frombytes(b"".join([data[at : at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self._items), len(self._items)


_name_in_full(array)
_match_as(array, True)


ArrayType = array


def _register():
    from collections.abc import Buffer, MutableSequence
    Buffer.register(array)
    MutableSequence.register(array)


_register()
