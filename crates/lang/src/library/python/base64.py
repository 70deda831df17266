"""Bytes as letters (RFC 4648)."""

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_THIRTY_TWO = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class Error(ValueError):
    pass


Error.__module__ = "binascii"


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}")


def _encode(data, letters, bits, group):
    """Groups of letters; what is missing of the last one is filled with `=`."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    out = bytearray()
    size = group * bits // 8
    for start in range(0, len(data), size):
        part = data[start:start + size]
        number = int.from_bytes(part + bytes(size - len(part)), "big")
        used = -(-len(part) * 8 // bits)
        for place in range(group):
            shift = bits * (group - 1 - place)
            out.append(letters[number >> shift & (1 << bits) - 1] if place < used else 61)
    return bytes(out)


def _decode(data, values, bits, group):
    out = bytearray()
    size = group * bits // 8
    stripped = data.rstrip(b"=")
    for start in range(0, len(stripped), group):
        part = stripped[start:start + group]
        number = 0
        for letter in part:
            number = number << bits | values[letter]
        number <<= bits * (group - len(part))
        out += number.to_bytes(size, "big")[:len(part) * bits // 8]
    return bytes(out)


def b64encode(s, altchars=None):
    encoded = _encode(s, _STANDARD, 6, 4)
    return encoded if altchars is None else encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    data = _bytes(s)
    if altchars is not None:
        data = data.translate(bytes.maketrans(_bytes(altchars), b"+/"))
    values = {letter: place for place, letter in enumerate(_STANDARD)}
    if validate and any(letter not in values and letter != 61 for letter in data):
        raise Error("Only base64 data is allowed")
    kept = bytes(letter for letter in data if letter in values or letter == 61)
    count = len(kept.rstrip(b"="))
    if count % 4 == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if len(kept) % 4 and len(kept) - count < -count % 4:
        raise Error("Incorrect padding")
    return _decode(kept, values, 6, 4)


standard_b64encode, standard_b64decode = b64encode, b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).replace(b"-", b"+").replace(b"_", b"/"))


def b32encode(s):
    return _encode(s, _THIRTY_TWO, 5, 8)


def b32decode(s, casefold=False, map01=None):
    data = _bytes(s)
    data = data.upper() if casefold else data
    values = {letter: place for place, letter in enumerate(_THIRTY_TWO)}
    if len(data) % 8:
        raise Error("Incorrect padding")
    if any(letter not in values for letter in data.rstrip(b"=")):
        raise Error("Non-base32 digit found")
    return _decode(data, values, 5, 8)


def b16encode(s):
    return s.hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    data = _bytes(s)
    if any(letter not in b"0123456789ABCDEF" + (b"abcdef" if casefold else b"") for letter in data):
        raise Error("Non-base16 digit found")
    return bytes.fromhex(data.decode("ascii"))


def encodebytes(s):
    return b"".join(b64encode(s[start:start + 57]) + b"\n" for start in range(0, len(s), 57))


def decodebytes(s):
    return b64decode(s)
