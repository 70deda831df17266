"""Encodings that are not between text and bytes: rot13, and forms of bytes as other bytes."""
import binascii


def _rot13(text, errors="strict"):
    made = []
    for letter in text:
        start = 65 if "A" <= letter <= "Z" else 97 if "a" <= letter <= "z" else None
        made.append(letter if start is None else chr(start + (ord(letter) - start + 13) % 26))
    return "".join(made), len(text)


def _strictly(errors):
    if errors != "strict":
        raise AssertionError(f"Unsupported error handling mode: {errors!r}")


def _hex_encode(data, errors="strict"):
    _strictly(errors)
    return binascii.b2a_hex(data), len(data)


def _hex_decode(data, errors="strict"):
    _strictly(errors)
    return binascii.a2b_hex(data), len(data)


def _base64_encode(data, errors="strict"):
    from base64 import encodebytes
    _strictly(errors)
    return encodebytes(data), len(data)


def _base64_decode(data, errors="strict"):
    from base64 import decodebytes
    _strictly(errors)
    return decodebytes(data), len(data)


def _quopri_encode(data, errors="strict"):
    _strictly(errors)
    return binascii.b2a_qp(data, quotetabs=True), len(data)


def _quopri_decode(data, errors="strict"):
    _strictly(errors)
    return binascii.a2b_qp(data), len(data)


def _uu_encode(data, errors="strict", filename="<data>", mode=0o666):
    _strictly(errors)
    data = bytes(data)
    lines = [binascii.b2a_uu(data[start : start + 45]) for start in range(0, len(data), 45)]
    return f"begin {mode & 0o777:o} {filename}\n".encode("ascii") + b"".join(lines) + b" \nend\n", len(data)


def _uu_decode(data, errors="strict"):
    _strictly(errors)
    lines, made = iter(bytes(data).splitlines(keepends=True)), b""
    if not any(line.startswith(b"begin") for line in lines):
        raise ValueError('Missing "begin" line in input data')
    for line in lines:
        if line.strip() == b"end":
            return made, len(data)
        made += binascii.a2b_uu(line)
    raise ValueError("Truncated input data")


_PAIRS = {
    "rot-13": (_rot13, _rot13), "hex": (_hex_encode, _hex_decode), "base64": (_base64_encode, _base64_decode),
    "quopri": (_quopri_encode, _quopri_decode), "uu": (_uu_encode, _uu_decode),
}
_OTHER_NAMES = {
    "rot13": "rot-13", "rot_13": "rot-13", "hex_codec": "hex", "base64_codec": "base64", "base_64": "base64",
    "quopri_codec": "quopri", "quoted_printable": "quopri", "quotedprintable": "quopri", "uu_codec": "uu",
}


def transform(name):
    """The two functions of such an encoding and its name; None where there is none of this name."""
    name = _OTHER_NAMES.get(name, name)
    pair = _PAIRS.get(name)
    return pair and (*pair, name)
