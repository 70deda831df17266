"""Names of hosts with letters outside of ASCII (RFC 3490), label by label."""
import re
from unicodedata import normalize

_DOTS = re.compile("[\u002e\u3002\uff0e\uff61]")
_PREFIX = "xn--"


def _label(label, text, start):
    """The label as it goes over the wire."""
    end = start + len(label)
    if label.isascii():
        if 0 < len(label) < 64:
            return label
        reason = "label too long" if label else "label empty"
        raise UnicodeEncodeError("idna", text, start, end if label else start + 1, reason)
    prepared = normalize("NFKC", label.casefold())
    if prepared.isascii():
        return prepared
    if prepared.lower().startswith(_PREFIX):
        raise UnicodeEncodeError("idna", text, start, start + len(_PREFIX), f"label starts with ACE prefix {_PREFIX!r}")
    made = _PREFIX + prepared.encode("punycode").decode("ascii")
    if len(made) < 64:
        return made
    raise UnicodeEncodeError("idna", text, start, end, "label too long")


def encode(text, errors="strict"):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")
    if not text:
        return b"", 0
    made, start = [], 0
    labels = _DOTS.split(text)
    for place, label in enumerate(labels):
        if label or place < len(labels) - 1:
            made.append(_label(label, text, start))
        else:
            made.append("")
        start += len(label) + 1
    return ".".join(made).encode("ascii"), len(text)


def decode(data, errors="strict"):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")
    data = bytes(data)
    labels = data.decode("ascii").split(".")
    made = [label[4:].encode("ascii").decode("punycode") if label.lower().startswith(_PREFIX) else label for label in labels]
    return ".".join(made), len(data)
