"""Bytes as letters (RFC 4648)."""

import binascii

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_THIRTY_TWO = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


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
        raise binascii.Error("Only base64 data is allowed")
    kept = bytes(letter for letter in data if letter in values or letter == 61)
    count = len(kept.rstrip(b"="))
    if count % 4 == 1:
        raise binascii.Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if len(kept) % 4 and len(kept) - count < -count % 4:
        raise binascii.Error("Incorrect padding")
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
        raise binascii.Error("Incorrect padding")
    if any(letter not in values for letter in data.rstrip(b"=")):
        raise binascii.Error("Non-base32 digit found")
    return _decode(data, values, 5, 8)


def _to_hexadecimal_alphabet(data, turned=False):
    own = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
    return data.translate(bytes.maketrans(own, _THIRTY_TWO) if turned else bytes.maketrans(_THIRTY_TWO, own))


def b32hexencode(s):
    return _to_hexadecimal_alphabet(b32encode(s))


def b32hexdecode(s, casefold=False):
    data = _bytes(s)
    return b32decode(_to_hexadecimal_alphabet(data.upper() if casefold else data, True))


# -- base 85 ---------------------------------------------------------------------------

_EIGHTY_FIVE = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_ZERO_MQ = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_ASCII = bytes(range(33, 118))


def _groups(data, alphabet, pad, zeros=b"", blanks=b""):
    """Four bytes are five letters; of a group that is not whole only the letters that are needed."""
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
    data = bytes(letter for letter in data if letter not in ignorechars).replace(b"z", b"!!!!!")
    if foldspaces:
        data = data.replace(b"y", b"+<VdL")
    for letter in data:
        if letter not in _ASCII:
            raise ValueError(f"Non-Ascii85 digit found: {chr(letter)}")
    return _from_groups(data, _ASCII, "Ascii85")


def b16encode(s):
    return s.hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    data = _bytes(s)
    if any(letter not in b"0123456789ABCDEF" + (b"abcdef" if casefold else b"") for letter in data):
        raise binascii.Error("Non-base16 digit found")
    return bytes.fromhex(data.decode("ascii"))


def encodebytes(s):
    return b"".join(b64encode(s[start:start + 57]) + b"\n" for start in range(0, len(s), 57))


def decodebytes(s):
    return b64decode(s)
