"""Encodings as pairs of functions, each of which says how much it has used: UTF-8, 16 and 32, escapes, tables."""
import re

from _buffers import bytes_behind
from _codec_errors import answer_to, lookup_error


def _data(data):
    return data.encode("latin-1") if isinstance(data, str) else bytes_behind(data)


def _encoder(name, encoding):
    def encode(str, errors=None, /):
        return str.encode(encoding, errors or "strict"), len(str)

    encode.__name__ = encode.__qualname__ = name
    return encode


def _decoder(name, encoding, cut=None):
    """With `cut`, a character that is not whole at the end is left where more is to come."""
    def decode(data, errors=None, final=False, /):
        data = bytes_behind(data)
        used = len(data) if final or cut is None else cut(data, errors)
        return data[:used].decode(encoding, errors or "strict"), used

    decode.__name__ = decode.__qualname__ = name
    return decode


def _whole_utf8(data, errors=None):
    """Where the last character that is whole ends."""
    for back in range(1, min(3, len(data)) + 1):
        byte = data[-back]
        if byte < 0x80:
            break
        if byte >= 0xC0:
            length = 4 if 0xF0 <= byte < 0xF5 else 3 if 0xE0 <= byte < 0xF0 else 2 if 0xC2 <= byte < 0xE0 else 1
            return len(data) - back if length > back and _may_go_on(data[-back:], errors) else len(data)
    return len(data)


def _may_go_on(start, errors):
    if len(start) == 1:
        return True
    first, second = start[0], start[1]
    low = {0xE0: 0xA0, 0xF0: 0x90}.get(first, 0x80)
    high = {0xED: 0xBF if errors == "surrogatepass" else 0x9F, 0xF4: 0x8F}.get(first, 0xBF)
    return low <= second <= high


def _wide_cut(size, order):
    def cut(data, errors=None):
        used = len(data) - len(data) % size
        if size == 2 and used:
            last = int.from_bytes(data[used - 2 : used], order)
            used -= 2 * (0xD800 <= last < 0xDC00)
        return used

    return cut


utf_8_encode, utf_8_decode = _encoder("utf_8_encode", "utf-8"), _decoder("utf_8_decode", "utf-8", _whole_utf8)
ascii_encode, ascii_decode = _encoder("ascii_encode", "ascii"), _decoder("ascii_decode", "ascii")
latin_1_encode, latin_1_decode = _encoder("latin_1_encode", "latin-1"), _decoder("latin_1_decode", "latin-1")
utf_16_le_encode = _encoder("utf_16_le_encode", "utf-16-le")
utf_16_be_encode = _encoder("utf_16_be_encode", "utf-16-be")
utf_32_le_encode = _encoder("utf_32_le_encode", "utf-32-le")
utf_32_be_encode = _encoder("utf_32_be_encode", "utf-32-be")
utf_16_le_decode = _decoder("utf_16_le_decode", "utf-16-le", _wide_cut(2, "little"))
utf_16_be_decode = _decoder("utf_16_be_decode", "utf-16-be", _wide_cut(2, "big"))
utf_32_le_decode = _decoder("utf_32_le_decode", "utf-32-le", _wide_cut(4, "little"))
utf_32_be_decode = _decoder("utf_32_be_decode", "utf-32-be", _wide_cut(4, "big"))
unicode_escape_encode = _encoder("unicode_escape_encode", "unicode_escape")
raw_unicode_escape_encode = _encoder("raw_unicode_escape_encode", "raw_unicode_escape")


def _wide_encode(text, errors, byteorder, size):
    order = "" if byteorder == 0 else "-le" if byteorder < 0 else "-be"
    return text.encode(f"utf-{8 * size}{order}", errors or "strict"), len(text)


def utf_16_encode(str, errors=None, byteorder=0, /):
    return _wide_encode(str, errors, byteorder, 2)


def utf_32_encode(str, errors=None, byteorder=0, /):
    return _wide_encode(str, errors, byteorder, 4)


def _wide_decode(data, errors, byteorder, final, size):
    """The text, what was used, and the order of bytes that a mark or the caller has said."""
    data, start = bytes_behind(data), 0
    if byteorder == 0:
        mark = data[:size]
        if len(mark) < size and not final:
            return "", 0, 0
        byteorder = {0xFEFF: -1, 0xFFFE if size == 2 else 0xFFFE0000: 1}.get(int.from_bytes(mark, "little"), 0)
        start = size if byteorder else 0
    order = "big" if byteorder > 0 else "little"
    used = len(data) if final else start + _wide_cut(size, order)(data[start:])
    encoding = f"utf-{8 * size}-{order[0]}e"
    try:
        text = data[start:used].decode(encoding, errors or "strict")
    except UnicodeDecodeError as error:
        if not start:
            raise
        raise UnicodeDecodeError(error.encoding, data, error.start + start, error.end + start, error.reason) from None
    return text, used, byteorder


def utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return _wide_decode(data, errors, byteorder, final, 2)


def utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /):
    return _wide_decode(data, errors, byteorder, final, 4)


def utf_16_decode(data, errors=None, final=False, /):
    return _wide_decode(data, errors, 0, final, 2)[:2]


def utf_32_decode(data, errors=None, final=False, /):
    return _wide_decode(data, errors, 0, final, 4)[:2]


def _escape_cut(unfinished):
    """Where an escape that has begun and not ended begins."""
    pattern = re.compile(rb"(?<!\\)(?:\\\\)*(\\(?:" + unfinished + rb")?)\Z", re.S)

    def cut(data):
        found = pattern.search(data)
        return found.start(1) if found else len(data)

    return cut


_cut_escape = _escape_cut(rb"x[0-9a-fA-F]?|u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7}|N(?:\{[^}]*)?")
_cut_raw_escape = _escape_cut(rb"u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7}")


def unicode_escape_decode(data, errors=None, final=True, /):
    data = _data(data)
    used = len(data) if final else _cut_escape(data)
    return data[:used].decode("unicode_escape", errors or "strict"), used


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    data = _data(data)
    used = len(data) if final else _cut_raw_escape(data)
    return data[:used].decode("raw_unicode_escape", errors or "strict"), used


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else bytes_behind(data)
    return data, len(data)


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    shown = repr(data + b'"')[2:-2]
    return shown.encode("ascii"), len(data)


_PLAIN_ESCAPES = {ord("\n"): b"", ord("\\"): b"\\", ord("'"): b"'", ord('"'): b'"', ord("b"): b"\b", ord("f"): b"\f",
                  ord("t"): b"\t", ord("n"): b"\n", ord("r"): b"\r", ord("v"): b"\v", ord("a"): b"\a"}


def escape_decode(data, errors=None, /):
    """The bytes that the inside of a literal writes."""
    if isinstance(data, str):
        data = data.encode()
    data, made, at = bytes_behind(data), bytearray(), 0
    while at < len(data):
        if data[at] != 92:
            made.append(data[at])
            at += 1
            continue
        if at + 1 == len(data):
            raise ValueError("Trailing \\ in string")
        kind = data[at + 1]
        if kind in _PLAIN_ESCAPES:
            made += _PLAIN_ESCAPES[kind]
            at += 2
        elif 48 <= kind < 56:
            digits = re.match(rb"[0-7]{1,3}", data[at + 1 : at + 4]).group()
            if int(digits, 8) > 255:
                _warn_of_escape(f"invalid octal escape sequence '\\{digits.decode()}'")
            made.append(int(digits, 8) & 255)
            at += 1 + len(digits)
        elif kind == ord("x"):
            digits = data[at + 2 : at + 4]
            if re.fullmatch(rb"[0-9a-fA-F]{2}", digits):
                made.append(int(digits, 16))
                at += 4
                continue
            if errors not in ("ignore", "replace"):
                if errors in (None, "strict"):
                    raise ValueError(f"invalid \\x escape at position {at}")
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
            made += b"?" if errors == "replace" else b""
            at += 2 + bool(re.match(rb"[0-9a-fA-F]", digits))
        else:
            _warn_of_escape(f"invalid escape sequence '\\{chr(kind)}'")
            made += data[at : at + 2]
            at += 2
    return bytes(made), len(data)


def _warn_of_escape(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


# -- tables ------------------------------------------------------------------------------------------------------------


def charmap_build(map, /):
    return {ord(character): place for place, character in enumerate(map) if character != "\ufffe"}


def _mapped_byte(character, mapping):
    """The byte or bytes of a character; None where it has none."""
    if mapping is None:
        return bytes([ord(character)]) if ord(character) < 256 else None
    try:
        found = mapping[ord(character)]
    except LookupError:
        return None
    if isinstance(found, int):
        if not 0 <= found < 256:
            raise TypeError("character mapping must be in range(256)")
        return bytes([found])
    if found is None or isinstance(found, bytes):
        return found
    raise TypeError(f"character mapping must return integer, bytes or None, not {type(found).__name__}")


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_encode(str, errors)
    made, at = bytearray(), 0
    while at < len(str):
        found = _mapped_byte(str[at], mapping)
        if found is not None:
            made += found
            at += 1
            continue
        end = at + 1
        while end < len(str) and _mapped_byte(str[end], mapping) is None:
            end += 1
        error = UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
        instead, at = answer_to(error, lookup_error(errors or "strict"))
        if isinstance(instead, bytes):
            made += instead
            continue
        for character in instead:
            found = _mapped_byte(character, mapping)
            if found is None:
                raise error
            made += found
    return bytes(made), len(str)


def _mapped_text(byte, mapping):
    if isinstance(mapping, str):
        found = mapping[byte] if byte < len(mapping) else None
    else:
        try:
            found = mapping[byte]
        except LookupError:
            return None
        if isinstance(found, int):
            if not 0 <= found < 0x110000:
                raise TypeError(f"character mapping must be in range(0x{0x110000:x})")
            found = chr(found)
    if found is None or found == "\ufffe":
        return None
    if not isinstance(found, str):
        raise TypeError("character mapping must return integer, None or str")
    return found


def charmap_decode(data, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_decode(data, errors)
    data, made, at = bytes_behind(data), [], 0
    while at < len(data):
        found = _mapped_text(data[at], mapping)
        if found is None:
            error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            found, at = answer_to(error, lookup_error(errors or "strict"))
            data = error.object
        else:
            at += 1
        made.append(found)
    return "".join(made), len(data)
