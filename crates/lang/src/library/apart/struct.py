"""Values as bytes, in the layouts of C."""

import math
from _buffers import bytes_behind as _bytes_behind
from _machine import name_in_full as _name_in_full
from functools import lru_cache

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

_STANDARD = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8,
             "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_FLOATS = {"e": (5, 10), "f": (8, 23), "d": (11, 52)}


class error(Exception):
    pass


error.__module__ = "struct"


# -- floating point ------------------------------------------------------------------


def _float_bits(value, code):
    exponent_bits, fraction_bits = _FLOATS[code]
    bias = (1 << exponent_bits - 1) - 1
    sign = math.copysign(1.0, value) < 0
    size = abs(value)
    if size != size:
        exponent, fraction = 2 * bias + 1, 1 << fraction_bits - 1
    elif size == math.inf:
        exponent, fraction = 2 * bias + 1, 0
    else:
        exponent, fraction = _rounded(size, bias, fraction_bits)
        if exponent > 2 * bias:
            raise OverflowError(f"float too large to pack with {code} format")
    return (sign << exponent_bits | exponent) << fraction_bits | fraction


def _rounded(size, bias, fraction_bits):
    """The exponent and the fraction that are nearest; of two that are equally near, the even one."""
    if size == 0:
        return 0, 0
    mantissa, exponent = math.frexp(size)
    exponent += bias - 1
    places = fraction_bits + min(exponent, 1)
    whole, shift = int(mantissa * (1 << 53)), 53 - places
    bits = whole >> shift if shift > 0 else whole << -shift
    rest = whole & (1 << shift) - 1 if shift > 0 else 0
    half = 1 << shift - 1 if shift > 0 else 1
    if rest > half or rest == half and bits & 1:
        bits += 1
    if exponent <= 0:
        return bits >> fraction_bits, bits & (1 << fraction_bits) - 1
    if bits >> fraction_bits + 1:
        bits >>= 1
        exponent += 1
    return exponent, bits & (1 << fraction_bits) - 1


def _bits_float(bits, code):
    exponent_bits, fraction_bits = _FLOATS[code]
    bias = (1 << exponent_bits - 1) - 1
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    sign = -1.0 if bits >> fraction_bits + exponent_bits else 1.0
    if exponent == 2 * bias + 1:
        return math.copysign(math.nan, sign) if fraction else sign * math.inf
    if exponent:
        fraction |= 1 << fraction_bits
    else:
        exponent = 1
    return sign * math.ldexp(fraction, exponent - bias - fraction_bits)


# -- formats -----------------------------------------------------------------------------


@lru_cache(maxsize=100)
def _parsed(format):
    """The order of bytes, the parts (code, count, offset, size), the size of a format, and whether it is C's own."""
    if isinstance(format, bytes):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    mark = format[:1] if format[:1] in ("@", "=", "<", ">", "!") and format else "@"
    sizes = _NATIVE if mark == "@" else _STANDARD
    if "\0" in format:
        raise error("embedded null character")
    parts, offset, count = [], 0, ""
    for code in format[1:] if format[:1] == mark else format:
        if code.isdigit():
            count += code
        elif code.isspace() and not count:
            pass
        elif code not in sizes:
            raise error("bad char in struct format")
        else:
            size = sizes[code]
            if mark == "@" and size:
                offset += -offset % size
            number = int(count) if count else 1
            parts.append((code, number, offset, size))
            offset += size * number
            if offset > 0x7FFFFFFFFFFFFFFF:
                raise error("total struct size too long")
            count = ""
    if count:
        raise error("repeat count given without format specifier")
    return ("big" if mark in (">", "!") else "little"), tuple(parts), offset, mark == "@"


def _values(parts):
    return sum(1 if code in "sp" else 0 if code == "x" else number for code, number, _, _ in parts)


def _integer(value, code, size):
    signed = code.islower()
    try:
        value = value.__index__()
    except AttributeError:
        raise error("required argument is not an integer") from None
    bits = 8 * size
    least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if least <= value <= most:
        return value, signed
    raise error(f"'{code}' format requires {least} <= number <= {most}")


def _packed_float(value, code, native):
    if isinstance(value, str) or not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
        raise error("required argument is not a float")
    try:
        return _float_bits(float(value), code)
    except OverflowError:
        if isinstance(value, int):
            raise error("int too large to convert") from None
        if native and code == "f":
            return _float_bits(math.copysign(math.inf, value), code)
        raise


def _packed_item(value, code, size, order, native):
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code == "?":
        return b"\1" if value else b"\0"
    if code in _FLOATS:
        return _packed_float(value, code, native).to_bytes(size, order)
    value, signed = _integer(value, "Q" if code == "P" else code, size)
    return value.to_bytes(size, order, signed=signed)


def _packed_text(value, code, number):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == "s":
        return bytes(value[:number]).ljust(number, b"\0")
    if not number:
        return b""
    kept = bytes(value[: number - 1])
    return (bytes([min(len(kept), 255)]) + kept).ljust(number, b"\0")


def _unpacked(data, code, number, offset, size, order):
    if code == "s":
        return (data[offset : offset + number],)
    if code == "p":
        length = min(data[offset], number - 1) if number else 0
        return (data[offset + 1 : offset + 1 + length],)
    items = (data[at : at + size] for at in range(offset, offset + number * size, size))
    if code == "c":
        return items
    if code == "?":
        return (item != b"\0" for item in items)
    if code in _FLOATS:
        return (_bits_float(int.from_bytes(item, order), code) for item in items)
    signed = code.islower()
    return (int.from_bytes(item, order, signed=signed) for item in items)


class Struct:
    __slots__ = ("_order", "_parts", "size", "_native", "format", "__weakref__")

    def __init__(self, format):
        self._order, self._parts, self.size, self._native = _parsed(format)
        self.format = format.decode("ascii") if isinstance(format, bytes) else format

    def __repr__(self):
        return f"Struct({self.format!r})"

    def pack(self, *v):
        return self._pack("pack", v)

    def _pack(self, name, values):
        expected = _values(self._parts)
        if len(values) != expected:
            raise error(f"{name} expected {expected} items for packing (got {len(values)})")
        made = bytearray(self.size)
        given = iter(values)
        for code, number, offset, size in self._parts:
            if code == "x":
                continue
            if code in "sp":
                made[offset : offset + number] = _packed_text(next(given), code, number)
                continue
            for at in range(offset, offset + number * size, size):
                made[at : at + size] = _packed_item(next(given), code, size, self._order, self._native)
        return bytes(made)

    def pack_into(self, buffer, offset, *v):
        buffer = _writable(buffer)
        if offset < 0:
            if len(buffer) + offset < 0:
                raise error(f"offset {offset} out of range for {len(buffer)}-byte buffer")
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            offset += len(buffer)
        packed = self._pack("pack_into", v)
        if len(buffer) - offset < self.size:
            raise error(
                f"pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes "
                f"at offset {offset} (actual buffer size is {len(buffer)})"
            )
        buffer[offset : offset + self.size] = packed

    def unpack(self, buffer, /):
        data = _bytes_behind(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(data, 0)

    def _unpack(self, data, start):
        found = []
        for code, number, offset, size in self._parts:
            if code != "x":
                found.extend(_unpacked(data, code, number, start + offset, size, self._order))
        return tuple(found)

    def unpack_from(self, /, buffer, offset=0):
        data = _bytes_behind(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if len(data) + offset < 0:
                raise error(f"offset {offset} out of range for {len(data)}-byte buffer")
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes "
                f"at offset {offset} (actual buffer size is {len(data)})"
            )
        return self._unpack(data, offset)

    def iter_unpack(self, buffer, /):
        data = _bytes_behind(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return unpack_iterator(self, data)


Struct.__module__ = "_struct"
_name_in_full(Struct)


class unpack_iterator:
    def __init__(self, struct, data):
        self._struct, self._data, self._place = struct, data, 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (len(self._data) - self._place) // self._struct.size

    def __next__(self):
        if self._place >= len(self._data):
            raise StopIteration
        found = self._struct._unpack(self._data, self._place)
        self._place += self._struct.size
        return found


unpack_iterator.__module__ = "_struct"


def _writable(buffer):
    """The bytes of a buffer, to be written into."""
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"pack_into() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}")
    return view if view.format == "B" and view.ndim == 1 else view.cast("B")


def calcsize(format, /):
    return _parsed(format)[2]


def pack(format, /, *v):
    return Struct(format)._pack("pack", v)


def pack_into(format, buffer, offset, /, *v):
    Struct(format).pack_into(buffer, offset, *v)


def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
