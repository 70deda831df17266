"""Punycode (RFC 3492): text as letters, digits and hyphens of ASCII."""

_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"


def _adapt(delta, is_first, count):
    delta = delta // 700 if is_first else delta // 2
    delta += delta // count
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _threshold(place, bias):
    return min(max(36 * (place + 1) - bias, 1), 26)


def _number(value, bias):
    made, place = "", 0
    while True:
        threshold = _threshold(place, bias)
        if value < threshold:
            return made + _DIGITS[value]
        value, digit = divmod(value - threshold, 36 - threshold)
        made += _DIGITS[threshold + digit]
        place += 1


def encode(text, errors="strict"):
    basic = "".join(character for character in text if character < "\x80")
    made, code, delta, bias, done = "", 128, 0, 72, len(basic)
    for wanted in sorted({ord(character) for character in text if character >= "\x80"}):
        delta += (wanted - code) * (done + 1)
        code = wanted
        for character in text:
            if ord(character) < code:
                delta += 1
            elif ord(character) == code:
                made += _number(delta, bias)
                bias = _adapt(delta, done == len(basic), done + 1)
                delta, done = 0, done + 1
        delta, code = delta + 1, code + 1
    whole = f"{basic}-{made}" if basic else made
    return whole.encode("ascii"), len(text)


def decode(data, errors="strict"):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError(f"Unsupported error handling: {errors}")
    data = bytes(data)
    cut = data.rfind(b"-")
    basic, rest = (data[:cut], data[cut + 1 :]) if cut >= 0 else (b"", data)
    base = list(basic.decode("ascii", errors))
    start = cut + 1
    code, place, bias, at = 128, 0, 72, 0
    while at < len(rest):
        before, weight, step = place, 1, 0
        while True:
            if at == len(rest):
                if errors != "strict":
                    return "".join(base), len(data)
                raise UnicodeDecodeError("punycode", data, len(data), len(data) + 1, "incomplete punycode string")
            digit = _DIGITS.find(chr(rest[at]).lower())
            if digit < 0:
                if errors != "strict":
                    return "".join(base), len(data)
                bad = f"Invalid extended code point '{chr(rest[at])}'"
                raise UnicodeDecodeError("punycode", data, start + at, start + at + 1, bad)
            at += 1
            threshold = _threshold(step, bias)
            place += digit * weight
            if digit < threshold:
                break
            weight *= 36 - threshold
            step += 1
        bias = _adapt(place - before, before == 0 and len(base) == len(basic), len(base) + 1)
        code += place // (len(base) + 1)
        place %= len(base) + 1
        if code > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError("punycode", data, start + at - 1, start + at, f"Invalid character U+{code:x}")
            code = ord("?")
        base.insert(place, chr(code))
        place += 1
    return "".join(base), len(data)
