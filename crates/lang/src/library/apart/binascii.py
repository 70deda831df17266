"""Bytes as text and back: hexadecimal, base64, checksums."""

class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _bytes(data, ascii_text=False):
    if ascii_text and isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    try:
        view = memoryview(data)
    except TypeError:
        if ascii_text:
            raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'") from None
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return view.tobytes()


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _bytes(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode("ascii")


def unhexlify(hexstr, /):
    data = _bytes(hexstr, True)
    if len(data) % 2:
        raise Error("Odd-length string")
    if any(letter not in b"0123456789abcdefABCDEF" for letter in data):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(data.decode("ascii"))


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    data, made = _bytes(data), bytearray()
    for start in range(0, len(data), 3):
        part = data[start : start + 3]
        number = int.from_bytes(part.ljust(3, b"\0"), "big")
        letters = bytes([_ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0)])
        made += letters if len(part) == 3 else letters[: len(part) + 1].ljust(4, b"=")
    return bytes(made) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    data = _bytes(data, True)
    if strict_mode and data.startswith(b"="):
        raise Error("Leading padding not allowed")
    made, kept, bits, pads, letters = bytearray(), 0, 0, 0, 0
    for place, letter in enumerate(data):
        if letter == 61:
            pads += 1
            if strict_mode and letters % 4 == 0:
                raise Error("Excess padding not allowed")
            if letters % 4 >= 2 and letters % 4 + pads >= 4:
                if strict_mode and place + 1 < len(data):
                    raise Error("Excess data after padding")
                return bytes(made)
            continue
        value = _ALPHABET.find(letter)
        if value < 0:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads, letters = 0, letters + 1
        kept, bits = kept << 6 | value, bits + 6
        if bits >= 8:
            bits -= 8
            made.append(kept >> bits & 255)
            kept &= (1 << bits) - 1
    if letters % 4 == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4")
    if letters % 4:
        raise Error("Incorrect padding")
    return bytes(made)


def _crc_table():
    table = []
    for number in range(256):
        for _ in range(8):
            number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
        table.append(number)
    return table


_TABLE = _crc_table()


def crc32(data, crc=0, /):
    crc = ~crc & 0xFFFFFFFF
    for byte in _bytes(data):
        crc = crc >> 8 ^ _TABLE[(crc ^ byte) & 255]
    return ~crc & 0xFFFFFFFF


def crc_hqx(data, crc, /):
    crc &= 0xFFFF
    for byte in _bytes(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc


def __getattr__(name):
    if name in ("a2b_uu", "b2a_uu", "a2b_qp", "b2a_qp"):
        import _binascii_mail
        return getattr(_binascii_mail, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
