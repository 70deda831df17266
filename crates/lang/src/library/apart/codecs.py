"""Encodings by name, as functions and objects."""

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"


def _rot13(text, errors="strict"):
    made = []
    for letter in text:
        start = 65 if "A" <= letter <= "Z" else 97 if "a" <= letter <= "z" else None
        made.append(letter if start is None else chr(start + (ord(letter) - start + 13) % 26))
    return "".join(made)


def _to_hex(data, errors="strict"):
    return bytes(data).hex().encode("ascii")


def _from_hex(data, errors="strict"):
    return bytes.fromhex(bytes(data).decode("ascii"))


def _to_base64(data, errors="strict"):
    from base64 import encodebytes
    return encodebytes(data)


def _from_base64(data, errors="strict"):
    from base64 import decodebytes
    return decodebytes(data)


_TRANSFORMS = {
    "rot13": (_rot13, _rot13), "rot_13": (_rot13, _rot13), "hex": (_to_hex, _from_hex), "hex_codec": (_to_hex, _from_hex),
    "base64": (_to_base64, _from_base64), "base64_codec": (_to_base64, _from_base64),
}


def encode(obj, encoding="utf-8", errors="strict"):
    known = _TRANSFORMS.get(encoding.lower().replace("-", "_"))
    return known[0](obj, errors) if known else obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    known = _TRANSFORMS.get(encoding.lower().replace("-", "_"))
    return known[1](obj, errors) if known else bytes(obj).decode(encoding, errors)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        return encode(input, self._name, self.errors)

    def reset(self):
        pass


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors, self._kept = errors, b""

    def decode(self, input, final=False):
        data = self._kept + bytes(input)
        cut = len(data) if final or self._name != "utf-8" else _whole(data)
        self._kept = data[cut:]
        return decode(data[:cut], self._name, self.errors)

    def reset(self):
        self._kept = b""

    def getstate(self):
        return self._kept, 0


def _whole(data):
    """Where the last character that is whole ends."""
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            length = 4 if byte >= 0xF0 else 3 if byte >= 0xE0 else 2
            return len(data) - back if length > back else len(data)
        if byte < 0x80:
            break
    return len(data)


def lookup(encoding, /):
    encode("", encoding) if encoding.lower() not in _TRANSFORMS else None
    plain = encoding.lower().replace("_", "-")
    name = {"utf8": "utf-8", "latin-1": "iso8859-1", "latin1": "iso8859-1", "iso-8859-1": "iso8859-1", "us-ascii": "ascii",
            "u8": "utf-8"}.get(plain, plain)
    kind = {"_name": name}
    return CodecInfo(
        lambda obj, errors="strict": (encode(obj, name, errors), len(obj)),
        lambda obj, errors="strict": (decode(obj, name, errors), len(obj)),
        incrementalencoder=type("IncrementalEncoder", (IncrementalEncoder,), kind),
        incrementaldecoder=type("IncrementalDecoder", (IncrementalDecoder,), kind),
        name=name,
    )


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors="strict"):
    for part in iterator:
        yield encode(part, encoding, errors)


def iterdecode(iterator, encoding, errors="strict"):
    decoder = getincrementaldecoder(encoding)(errors)
    for part in iterator:
        text = decoder.decode(part)
        if text:
            yield text
    text = decoder.decode(b"", True)
    if text:
        yield text




def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    raise NotImplementedError("open() has no files to open here")
