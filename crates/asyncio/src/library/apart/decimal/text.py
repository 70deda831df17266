"""Decimal numbers as text: reading, writing, and the format language."""

import re

from _decimal_rounding import FINITE, INFINITE, QUIET, SIGNALING, digits, make, shorten

_NUMBER = re.compile(
    r"(?P<sign>[-+]?)(?:(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:e(?P<exponent>[-+]?\d+))?|(?P<infinite>inf(?:inity)?)|"
    r"(?P<signaling>s?)nan(?P<payload>\d*))", re.IGNORECASE)
_FORMAT = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_minus_zero>z?)(?P<other>#?)(?P<zeros>0?)(?P<width>[1-9]\d*)?"
    r"(?P<comma>,?)(?:\.(?P<precision>\d+))?(?P<kind>[eEfFgGn%]?)", re.DOTALL)
_PIECE = 4000


def integer_of(text):
    """An integer from text of any length."""
    value = 0
    for start in range(0, len(text), _PIECE):
        piece = text[start:start + _PIECE]
        value = value * 10 ** len(piece) + int(piece)
    return value


def digits_of(coefficient):
    """The text of a coefficient of any length."""
    count = digits(coefficient)
    if count <= _PIECE:
        return str(coefficient)
    half = count // 2
    high, low = divmod(coefficient, 10 ** half)
    return digits_of(high) + digits_of(low).rjust(half, "0")


def read(text):
    """The number that a text says, or None."""
    found = _NUMBER.fullmatch(text.strip().replace("_", ""))
    if found is None:
        return None
    sign = int(found["sign"] == "-")
    if found["infinite"]:
        return make(sign, 0, 0, INFINITE)
    if found["payload"] is not None:
        return make(sign, integer_of(found["payload"]), 0, SIGNALING if found["signaling"] else QUIET)
    whole, part = found["whole"], found["part"] or ""
    if not whole and not part:
        return None
    exponent = integer_of_signed(found["exponent"]) - len(part)
    return make(sign, integer_of(whole + part), exponent)


def integer_of_signed(text):
    if not text:
        return 0
    return -integer_of(text[1:]) if text[0] == "-" else integer_of(text.lstrip("+"))


def _special(number):
    if number._kind == INFINITE:
        return "Infinity"
    payload = digits_of(number._coefficient) if number._coefficient else ""
    return ("NaN" if number._kind == QUIET else "sNaN") + payload


def write(number, capitals=1, is_engineering=False):
    """The text of a number: plain where its exponent allows, with an exponent otherwise."""
    sign = "-" if number._sign else ""
    if number._kind != FINITE:
        return sign + _special(number)
    text, exponent = digits_of(number._coefficient), number._exponent
    left = exponent + len(text)
    if exponent <= 0 and left > -6:
        point = left
    elif not is_engineering:
        point = 1
    elif number._coefficient:
        point = (left - 1) % 3 + 1
    else:
        point = (left + 1) % 3 - 1
    return sign + _pointed(text, point) + _power(left - point, capitals)


def _pointed(text, point):
    if point <= 0:
        return "0." + "0" * -point + text
    if point >= len(text):
        return text + "0" * (point - len(text))
    return text[:point] + "." + text[point:]


def _power(exponent, capitals):
    return f"{'E' if capitals else 'e'}{exponent:+d}" if exponent else ""


def formatted(number, spec, context):
    """`format(number, spec)`."""
    found = _FORMAT.fullmatch(spec)
    if found is None or found["zeros"] and found["align"]:
        raise ValueError("invalid format string")
    precision = None if found["precision"] is None else int(found["precision"])
    number, body = _body(number, found["kind"], precision, context)
    is_negative = number._sign and not (found["no_minus_zero"] and number._kind == FINITE and not number._coefficient)
    sign = "-" if is_negative else found["sign"].replace("-", "")
    is_special = number._kind != FINITE
    fill, align = found["fill"] or " ", found["align"] or ">"
    if found["zeros"]:
        fill, align = (" ", ">") if is_special else ("0", "=")
    width = int(found["width"] or 0)
    if found["other"] and not is_special and "." not in body:
        body = re.sub(r"\d+", r"\g<0>.", body, count=1)
    if found["comma"] and not is_special:
        body = _grouped(body, width - len(sign) if found["zeros"] else 0)
    return _padded(sign, body, fill, align, width)


def _padded(sign, body, fill, align, width):
    missing = max(width - len(sign) - len(body), 0)
    if align == "=":
        return sign + fill * missing + body
    if align == "<":
        return sign + body + fill * missing
    if align == ">":
        return fill * missing + sign + body
    return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)


def _grouped(body, least):
    """Digits before the point in groups of three, and with zeros before them."""
    length = len(re.match(r"\d*", body)[0])
    whole, rest = body[:length], body[length:]
    while True:
        groups = whole[-3:]
        for end in range(len(whole) - 3, 0, -3):
            groups = f"{whole[max(end - 3, 0):end]},{groups}"
        if len(groups) + len(rest) >= least:
            return groups + rest
        whole = "0" + whole


def _body(number, kind, precision, context):
    """The rounded number and its text without a sign."""
    if number._kind != FINITE:
        return number, _special(number) + ("%" if kind == "%" else "")
    if kind == "%":
        number = make(number._sign, number._coefficient, number._exponent + 2)
    letter = kind.lower()
    if precision is not None:
        number = _rounded(number, letter, precision, context)
    text, exponent = digits_of(number._coefficient), number._exponent
    if letter in ("f", "%") and not number._coefficient:
        exponent = min(exponent, 0)
    left = exponent + len(text)
    is_plain = letter in ("f", "%") or letter != "e" and exponent <= 0 and left > -6
    if letter == "e" and not number._coefficient and precision:
        text, left = "0" * (precision + 1), left + precision
    point = left if is_plain else 1
    capitals = kind in "EG" and kind or not kind and context.capitals
    power = _power(left - point, capitals)
    if letter == "e" and not power:
        power = f"{'E' if capitals else 'e'}+0"
    return number, _pointed(text, point) + power + ("%" if kind == "%" else "")


def _rounded(number, letter, precision, context):
    sign, coefficient, exponent = number._sign, number._coefficient, number._exponent
    if letter == "e":
        if not coefficient:
            return make(sign, 0, exponent)
        return _to_digits(sign, coefficient, exponent, precision + 1, context.rounding)
    if letter in ("f", "%"):
        if exponent < -precision:
            return make(sign, shorten(sign, coefficient, -precision - exponent, context.rounding)[0], -precision)
        return make(sign, coefficient * 10 ** (exponent + precision), -precision)
    if digits(coefficient) > max(precision, 1):
        return _to_digits(sign, coefficient, exponent, max(precision, 1), context.rounding)
    return number


def _to_digits(sign, coefficient, exponent, count, rounding):
    surplus = digits(coefficient) - count
    if surplus <= 0:
        return make(sign, coefficient * 10 ** -surplus, exponent + surplus)
    coefficient, _ = shorten(sign, coefficient, surplus, rounding)
    if coefficient >= 10 ** count:
        coefficient, surplus = coefficient // 10, surplus + 1
    return make(sign, coefficient, exponent + surplus)
