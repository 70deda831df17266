"""Bytes as letters (RFC 4648)."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode",
    "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

_THIRTY_TWO = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_THIRTY_TWO_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _bytes(s):
    """The bytes of what is to be decoded."""
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}") from None


def _plain(s):
    """The bytes of what is to be encoded."""
    return s if isinstance(s, bytes) else memoryview(s).tobytes()


# -- base 64 ---------------------------------------------------------------------------


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    data = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        data = data.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(data, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).translate(bytes.maketrans(b"-_", b"+/")))


# -- base 32 and 16 --------------------------------------------------------------------


def _to_32(letters, data):
    data, out = _plain(data), bytearray()
    for start in range(0, len(data), 5):
        part = data[start : start + 5]
        number = int.from_bytes(part.ljust(5, b"\0"), "big")
        used = -(-len(part) * 8 // 5)
        out += bytes(letters[number >> 5 * (7 - place) & 31] if place < used else 61 for place in range(8))
    return bytes(out)


def _from_32(letters, s, casefold=False, map01=None):
    data = _bytes(s)
    if len(data) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        data = data.translate(bytes.maketrans(b"01", b"O" + map01))
    data = data.upper() if casefold else data
    kept = data.rstrip(b"=")
    missing = len(data) - len(kept)
    values, out = {letter: place for place, letter in enumerate(letters)}, bytearray()
    if any(letter not in values for letter in kept):
        raise binascii.Error("Non-base32 digit found")
    for start in range(0, len(kept), 8):
        part, number = kept[start : start + 8], 0
        for letter in part:
            number = number << 5 | values[letter]
        out += (number << 5 * (8 - len(part))).to_bytes(5, "big")
    if missing not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    return bytes(out[: len(out) - 5 + (43 - 5 * missing) // 8] if missing else out)


def b32encode(s):
    return _to_32(_THIRTY_TWO, s)


def b32decode(s, casefold=False, map01=None):
    return _from_32(_THIRTY_TWO, s, casefold, map01)


def b32hexencode(s):
    return _to_32(_THIRTY_TWO_HEX, s)


def b32hexdecode(s, casefold=False):
    return _from_32(_THIRTY_TWO_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    data = _bytes(s)
    if any(letter not in b"0123456789ABCDEF" + (b"abcdef" if casefold else b"") for letter in data):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(data)


# -- base 85 ---------------------------------------------------------------------------

_EIGHTY_FIVE = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_ZERO_MQ = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_ASCII = bytes(range(33, 118))


def _groups(data, alphabet, pad, zeros=b"", blanks=b""):
    """Four bytes are five letters; of a group that is not whole only the letters that are needed."""
    data = _plain(data)
    missing = -len(data) % 4
    data = data + b"\0" * missing
    made = []
    for at in range(0, len(data), 4):
        number = int.from_bytes(data[at : at + 4], "big")
        if zeros and number == 0:
            made.append(zeros)
        elif blanks and number == 0x20202020:
            made.append(blanks)
        else:
            made.append(bytes([alphabet[number // 85**place % 85] for place in (4, 3, 2, 1, 0)]))
    if missing and not pad:
        if made[-1] == zeros:
            made[-1] = alphabet[:1] * 5
        made[-1] = made[-1][: 5 - missing]
    return b"".join(made)


def _from_groups(data, alphabet, name):
    values = {letter: place for place, letter in enumerate(alphabet)}
    missing = -len(data) % 5
    data = data + alphabet[-1:] * missing
    made = []
    for at in range(0, len(data), 5):
        number = 0
        for place, letter in enumerate(data[at : at + 5]):
            if letter not in values:
                raise ValueError(f"bad {name} character at position {at + place}")
            number = number * 85 + values[letter]
        if number >= 1 << 32:
            raise ValueError(f"{name} overflow in hunk starting at byte {at}")
        made.append(number.to_bytes(4, "big"))
    whole = b"".join(made)
    return whole[: len(whole) - missing]


def b85encode(b, pad=False):
    return _groups(b, _EIGHTY_FIVE, pad)


def b85decode(b):
    return _from_groups(_bytes(b), _EIGHTY_FIVE, "base85")


def z85encode(s):
    return _groups(s, _ZERO_MQ, False)


def z85decode(s):
    return _from_groups(_bytes(s), _ZERO_MQ, "z85")


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    made = _groups(b, _ASCII, pad, b"z", b"y" if foldspaces else b"")
    made = (b"<~" if adobe else b"") + made
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [made[at : at + wrapcol] for at in range(0, len(made), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        made = b"\n".join(lines)
    return made + (b"~>" if adobe else b"")


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    data = _bytes(b)
    if adobe:
        if not data.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        data = data[2:-2] if data.startswith(b"<~") else data[:-2]
    made, group = [], []
    # Four of the highest letter, one behind the other, fill what is missing at the end.
    for letter in data + b"u" * 4:
        if 33 <= letter <= 117:
            group.append(letter - 33)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = 85 * number + digit
                if number >= 1 << 32:
                    raise ValueError("Ascii85 overflow")
                made.append(number.to_bytes(4, "big"))
                group.clear()
        elif letter == 122 or foldspaces and letter == 121:
            if group:
                raise ValueError(f"{chr(letter)} inside Ascii85 5-tuple")
            made.append(b"\0\0\0\0" if letter == 122 else b"\x20\x20\x20\x20")
        elif letter not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(letter)}")
    whole, missing = b"".join(made), 4 - len(group)
    return whole[:-missing] if missing else whole


# -- whole files, and lines of mail ----------------------------------------------------


def encode(input, output):
    while part := input.read(57):
        while len(part) < 57 and (more := input.read(57 - len(part))):
            part += more
        output.write(binascii.b2a_base64(part))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_input(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {type(s).__name__}") from None
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {type(s).__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {type(s).__name__}")
    return view.tobytes()


def encodebytes(s):
    data = _check_input(s)
    return b"".join(binascii.b2a_base64(data[start : start + 57]) for start in range(0, len(data), 57))


def decodebytes(s):
    return binascii.a2b_base64(_check_input(s))
