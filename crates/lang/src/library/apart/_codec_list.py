"""The encodings by name."""
import _codec_forms as forms
from _codec_classes import BufferedIncrementalDecoder, Codec, IncrementalDecoder, IncrementalEncoder, StreamReader, StreamWriter


class CodecInfo(tuple):
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


CodecInfo.__module__ = "codecs"

_NAMES = {
    "utf-8": "utf_8 utf8 u8 utf cp65001 utf8_ucs2 utf8_ucs4", "utf-8-sig": "utf_8_sig utf8_sig",
    "ascii": "ascii us_ascii us 646 ansi_x3.4_1968 iso646_us",
    "iso8859-1": "latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819",
    "utf-16": "utf_16 utf16 u16", "utf-16-le": "utf_16_le utf_16le utf16le", "utf-16-be": "utf_16_be utf_16be utf16be",
    "utf-32": "utf_32 utf32 u32", "utf-32-le": "utf_32_le utf_32le utf32le", "utf-32-be": "utf_32_be utf_32be utf32be",
    "unicode-escape": "unicode_escape unicodeescape", "raw-unicode-escape": "raw_unicode_escape rawunicodeescape",
    "utf-7": "utf_7 utf7 u7 unicode_1_1_utf_7", "punycode": "punycode", "idna": "idna",
}
# Which of them the machine does by itself.
OWN = frozenset(_NAMES) - {"utf-7", "punycode", "idna"}


def normal(encoding):
    """A name as names are compared."""
    words = "".join(letter if letter.isascii() and (letter.isalnum() or letter == ".") else " " for letter in encoding)
    return "_".join(words.split()).lower()


def official(name):
    for known, others in _NAMES.items():
        if name in others.split():
            return known
    return None


def find(encoding):
    """What is known of an encoding; None for a name that is not known."""
    from _codec_tables import table
    from _codec_transforms import transform
    name = normal(encoding)
    if name == "undefined":
        return _info(name, _undefined, _undefined, _undefined)
    known = official(name)
    if known:
        return _by_functions(known)
    found = table(name)
    if found:
        return _of_table(*found)
    found = transform(name)
    if found:
        encode, decode, name = found
        return _info(name, encode, decode, lambda data, errors, final: decode(data, errors), is_text=False)
    return None


def _undefined(*arguments):
    raise UnicodeError("undefined encoding")


def _by_functions(name):
    if name in ("utf-16", "utf-32", "utf-8-sig"):
        from _codec_marks import marked
        return marked(name)
    if name in ("punycode", "idna"):
        module = __import__("_codec_" + name)
        return _info(name, module.encode, module.decode, lambda data, errors, final: module.decode(data, errors))
    source = __import__("_codec_utf7") if name == "utf-7" else forms
    prefix = "latin_1" if name == "iso8859-1" else name.replace("-", "_")
    encode, decode = getattr(source, prefix + "_encode"), getattr(source, prefix + "_decode")
    stateless = name in ("ascii", "iso8859-1")
    return _info(name, encode, lambda data, errors="strict": decode(data, errors) if stateless else decode(data, errors, True),
                 lambda data, errors, final: decode(data, errors, final))


def _of_table(characters, name):
    bytes_of = forms.charmap_build(characters)
    return _info(
        name,
        lambda text, errors="strict": forms.charmap_encode(text, errors, bytes_of),
        lambda data, errors="strict": forms.charmap_decode(data, errors, characters),
        lambda data, errors, final: forms.charmap_decode(data, errors, characters),
    )


def _info(name, encode, decode, piece, is_text=True):
    """`piece` decodes what may go on."""
    class _Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class _Decoder(BufferedIncrementalDecoder if is_text else IncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return piece(input, errors, final)

        if not is_text:
            def decode(self, input, final=False):
                return decode(input, self.errors)[0]

    class _Reader(StreamReader):
        charbuffertype = str if is_text or name == "rot-13" else bytes

        def decode(self, input, errors="strict"):
            return piece(input, errors, False)

    class _Writer(StreamWriter):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

    return made(name, encode, decode, _Reader, _Writer, _Encoder, _Decoder, is_text)


def made(name, encode, decode, reader, writer, encoder, decoder, is_text=True):
    named = zip((reader, writer, encoder, decoder), ("StreamReader", "StreamWriter", "IncrementalEncoder", "IncrementalDecoder"))
    for cls, title in named:
        cls.__name__ = cls.__qualname__ = title
        cls.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, reader, writer, encoder, decoder, name, _is_text_encoding=is_text)
