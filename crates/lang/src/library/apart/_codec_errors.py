"""Error modes of encodings: what stands for what cannot be written or read, by name."""


def _of(error, *kinds):
    if not isinstance(error, kinds):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start : error.end], error.end


def strict_errors(exception, /):
    if isinstance(exception, Exception):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    return "", _of(exception, UnicodeError)[1]


def replace_errors(exception, /):
    wrong, end = _of(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", end
    return ("?" if isinstance(exception, UnicodeEncodeError) else "\ufffd") * len(wrong), end


def xmlcharrefreplace_errors(exception, /):
    wrong, end = _of(exception, UnicodeEncodeError)
    return "".join(f"&#{ord(character)};" for character in wrong), end


def _escape(code):
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def backslashreplace_errors(exception, /):
    wrong, end = _of(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return "".join(map(_escape, wrong if isinstance(wrong, bytes) else map(ord, wrong))), end


def namereplace_errors(exception, /):
    wrong, end = _of(exception, UnicodeEncodeError)
    from unicodedata import name
    made = []
    for character in wrong:
        known = name(character, None)
        made.append(f"\\N{{{known}}}" if known else _escape(ord(character)))
    return "".join(made), end


def _surrogate_escape(exception, /):
    wrong, end = _of(exception, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(exception, UnicodeEncodeError):
        if not all("\udc80" <= character <= "\udcff" for character in wrong):
            raise exception
        return bytes(ord(character) - 0xDC00 for character in wrong), end
    made = ""
    for byte in wrong[:4]:
        if byte < 128:
            break
        made += chr(0xDC00 + byte)
    if not made:
        raise exception
    return made, exception.start + len(made)


_UNITS = {"utf16le": (2, "utf-16-le"), "utf16be": (2, "utf-16-be"), "utf32le": (4, "utf-32-le"), "utf32be": (4, "utf-32-be"),
          "utf8": (3, "utf-8"), "utf16": (2, "utf-16-le"), "utf32": (4, "utf-32-le"), "cputf8": (3, "utf-8")}


def _surrogate_pass(exception, /):
    wrong, end = _of(exception, UnicodeEncodeError, UnicodeDecodeError)
    size, encoding = _UNITS.get(exception.encoding.lower().replace("-", "").replace("_", ""), (0, None))
    if not size:
        raise exception
    if isinstance(exception, UnicodeEncodeError):
        if not all("\ud800" <= character <= "\udfff" for character in wrong):
            raise exception
        return wrong.encode(encoding, "surrogatepass"), end
    unit = exception.object[exception.start : exception.start + size]
    try:
        text = unit.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        raise exception from None
    if not "\ud800" <= text <= "\udfff":
        raise exception
    return text, exception.start + size


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors, "surrogateescape": _surrogate_escape,
    "surrogatepass": _surrogate_pass,
}


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(errors, /):
    if not isinstance(errors, str):
        raise TypeError(f"lookup_error() argument must be str, not {type(errors).__name__}")
    if errors in _handlers:
        return _handlers[errors]
    raise LookupError(f"unknown error handler name '{errors}'")


def answer_to(error, handler):
    """What a handler puts in the place of an error, and where to go on."""
    given = handler(error)
    encodes = isinstance(error, UnicodeEncodeError)
    kinds = (str, bytes) if encodes else str
    if not (isinstance(given, tuple) and len(given) == 2 and isinstance(given[0], kinds) and isinstance(given[1], int)):
        if encodes:
            raise TypeError("encoding error handler must return (str/bytes, int) tuple")
        raise TypeError("decoding error handler must return (str, int) tuple")
    instead, place = given
    length = len(error.object)
    at = place + length if place < 0 else place
    if not 0 <= at <= length:
        raise IndexError(f"position {place} from error handler out of bounds")
    return instead, at


def encode_with(text, encoding, errors):
    """With an error mode that the machine does not know; the encoding is one of its own."""
    handler, made, start = lookup_error(errors), bytearray("".encode(encoding)), 0
    plain = _without_mark(encoding)
    while True:
        try:
            return bytes(made + text[start:].encode(plain))
        except UnicodeEncodeError as found:
            error = UnicodeEncodeError(found.encoding, text, start + found.start, start + found.end, found.reason)
        made += text[start : error.start].encode(plain)
        instead, start = answer_to(error, handler)
        try:
            made += instead.encode(plain) if isinstance(instead, str) else instead
        except UnicodeEncodeError:
            raise error from None


def decode_with(data, encoding, errors):
    handler, made, start = lookup_error(errors), [], 0
    while True:
        try:
            made.append(data[start:].decode(encoding))
            return "".join(made)
        except UnicodeDecodeError as found:
            error = UnicodeDecodeError(found.encoding, data, start + found.start, start + found.end, found.reason)
        made.append(data[start : error.start].decode(encoding))
        instead, start = answer_to(error, handler)
        made.append(instead)
        data = error.object


def _without_mark(encoding):
    """The encoding of what follows a byte order mark."""
    mark = "".encode(encoding)
    if not mark:
        return encoding
    return {b"\xff\xfe": "utf-16-le", b"\xff\xfe\x00\x00": "utf-32-le"}.get(mark, "utf-8")
