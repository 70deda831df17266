"""The forms in which mail carries bytes: uuencode, and quoted-printable (RFC 2045)."""
from binascii import Error, _bytes

_LINE = 76


def b2a_uu(data, /, *, backtick=False):
    data = _bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    values = [len(data)]
    for start in range(0, len(data), 3):
        number = int.from_bytes(data[start : start + 3].ljust(3, b"\0"), "big")
        values += [number >> shift & 63 for shift in (18, 12, 6, 0)]
    return bytes(96 if backtick and not value else value + 32 for value in values) + b"\n"


def a2b_uu(data, /):
    data = _bytes(data, True)
    if not data:
        return bytes(32)
    length, made, kept, bits, at = data[0] - 32 & 63, bytearray(), 0, 0, 1
    while len(made) < length:
        letter = data[at] if at < len(data) else 10
        at += 1
        if letter in b"\r\n":
            # Blanks at the end of a line may have got lost.
            value = 0
        elif 32 <= letter <= 96:
            value = letter - 32 & 63
        else:
            raise Error("Illegal char")
        kept, bits = (kept << 6 | value) & 0xFFF, bits + 6
        if bits >= 8:
            bits -= 8
            made.append(kept >> bits & 255)
    if any(letter not in (32, 96, 10, 13) for letter in data[at:]):
        raise Error("Trailing garbage")
    return bytes(made)


def a2b_qp(data, header=False):
    data, made, at = _bytes(data, True), bytearray(), 0
    while at < len(data):
        letter = data[at]
        at += 1
        if letter == 95 and header:
            made.append(32)
        elif letter != 61:
            made.append(letter)
        elif at < len(data):
            if data[at] in b"\r\n":
                # A line that goes on: all up to its end is left away.
                end = data.find(b"\n", at)
                at = len(data) if end < 0 else end + 1
            elif data[at] == 61:
                made.append(61)
                at += 1
            elif _is_hex(data[at : at + 2]):
                made.append(int(data[at : at + 2], 16))
                at += 2
            else:
                made.append(61)
    return bytes(made)


def _is_hex(pair):
    return len(pair) == 2 and all(letter in b"0123456789abcdefABCDEF" for letter in pair)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = _bytes(data)
    first = data.find(b"\n")
    ending = b"\r\n" if first > 0 and data[first - 1] == 13 else b"\n"
    made, length, at = bytearray(), 0, 0
    while at < len(data):
        letter, behind = data[at], data[at + 1 : at + 2]
        ends = istext and (letter == 10 or letter == 13 and behind == b"\n")
        if _is_quoted(letter, behind, length, quotetabs, istext, header):
            if length + 3 >= _LINE:
                made += b"=" + ending
                length = 0
            made += b"=%02X" % letter
            length += 3
        elif ends:
            if made and made[-1] in b" \t":
                made[-1:] = b"=%02X" % made[-1]
            made += ending
            length = 0
            at += letter == 13
        else:
            if behind and behind != b"\n" and length + 1 >= _LINE:
                made += b"=" + ending
                length = 0
            made.append(95 if header and letter == 32 else letter)
            length += 1
        at += 1
    return bytes(made)


def _is_quoted(letter, behind, length, quotetabs, istext, header):
    if letter > 126 or letter == 61 or header and letter == 95:
        return True
    if letter == 46 and length == 0 and behind in (b"", b"\n", b"\r", b"\0"):
        return True
    if letter in b"\r\n":
        return not istext
    if letter in b"\t ":
        return not behind or quotetabs
    return letter < 33
