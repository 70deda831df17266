"""UTF-7 (RFC 2152): what is not plain ASCII stands as UTF-16 in base64 between a plus and a minus."""

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIRECT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}")


def _packed(text):
    from binascii import b2a_base64
    return b2a_base64(text.encode("utf-16-be", "surrogatepass"), newline=False).rstrip(b"=").decode("ascii")


def utf_7_encode(str, errors=None, /):
    made, at = [], 0
    while at < len(str):
        if str[at] == "+":
            made.append("+-")
            at += 1
            continue
        end = at
        while end < len(str) and str[end] in _DIRECT:
            end += 1
        made.append(str[at:end])
        at = end
        while end < len(str) and str[end] not in _DIRECT and (str[end] != "+" or end > at):
            end += 1
        if end > at:
            behind = str[end : end + 1]
            made.append("+" + _packed(str[at:end]) + ("-" if not behind or behind in _BASE64 or behind == "-" else ""))
            at = end
    return "".join(made).encode("ascii"), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    from _buffers import bytes_behind
    from _codec_errors import answer_to, lookup_error
    data, made, at = bytes_behind(data), [], 0

    def wrong(start, end, reason):
        instead, place = answer_to(UnicodeDecodeError("utf7", data, start, end, reason), lookup_error(errors or "strict"))
        made.append(instead)
        return place

    while at < len(data):
        byte = data[at]
        if byte != 43:
            if byte < 128:
                made.append(chr(byte))
                at += 1
            else:
                at = wrong(at, at + 1, "unexpected special character")
            continue
        end = at + 1
        if data[end : end + 1] == b"-":
            made.append("+")
            at = end + 1
            continue
        while end < len(data) and chr(data[end]) in _BASE64:
            end += 1
        if end == len(data) and not final:
            break
        text, fault = _unpacked(data[at + 1 : end])
        if end == at + 1:
            at = wrong(at, min(end + 1, len(data)), "ill-formed sequence" if end < len(data) else "unterminated shift sequence")
        elif fault:
            made.append(text)
            at = wrong(at, min(end + 1, len(data)), fault)
        elif end == len(data) and fault is not None and not text:
            at = wrong(at, end, "unterminated shift sequence")
        else:
            made.append(text)
            at = end + (data[end : end + 1] == b"-")
    return "".join(made), at


def _unpacked(letters):
    bits, count, units = 0, 0, bytearray()
    for letter in letters:
        bits, count = bits << 6 | _BASE64.index(chr(letter)), count + 6
        if count >= 16:
            count -= 16
            units += (bits >> count & 0xFFFF).to_bytes(2, "big")
            bits &= (1 << count) - 1
    text = units.decode("utf-16-be", "surrogatepass")
    if count >= 6:
        return text, "partial character in base64 sequence"
    return text, "non-zero padding bits in base64 sequence" if bits else ""
