"""Encodings by name, as functions and objects."""
import _codec_list
from _codec_classes import (
    BufferedIncrementalDecoder, BufferedIncrementalEncoder, Codec, IncrementalDecoder, IncrementalEncoder, StreamReader,
    StreamReaderWriter, StreamRecoder, StreamWriter,
)
from _codec_errors import (
    backslashreplace_errors, decode_with, encode_with, ignore_errors, lookup_error, namereplace_errors, register_error,
    replace_errors, strict_errors, xmlcharrefreplace_errors,
)
from _codec_forms import (
    ascii_decode, ascii_encode, charmap_build, charmap_decode, charmap_encode, escape_decode, escape_encode, latin_1_decode,
    latin_1_encode, raw_unicode_escape_decode, raw_unicode_escape_encode, readbuffer_encode, unicode_escape_decode,
    unicode_escape_encode, utf_8_decode, utf_8_encode, utf_16_be_decode, utf_16_be_encode, utf_16_decode, utf_16_encode,
    utf_16_ex_decode, utf_16_le_decode, utf_16_le_encode, utf_32_be_decode, utf_32_be_encode, utf_32_decode, utf_32_encode,
    utf_32_ex_decode, utf_32_le_decode, utf_32_le_encode,
)
from _codec_list import CodecInfo
from _codec_utf7 import utf_7_decode, utf_7_encode

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
    "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
    "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder",
    "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode",
    "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
    "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE

_known = {}
_searches = []


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _known.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    name = _codec_list.normal(encoding)
    if name in _known:
        return _known[name]
    found = _codec_list.find(name)
    for search in _searches if found is None else ():
        found = search(name)
        if found is not None:
            if not (isinstance(found, tuple) and len(found) == 4):
                raise TypeError("codec search functions must return 4-tuples")
            break
    if found is None:
        raise LookupError(f"unknown encoding: {encoding}")
    _known[name] = found
    return found


def _noted(error, doing, encoding):
    """CPython says with a note which encoding an error comes from that is not one of text."""
    error.add_note(f"{doing} with '{encoding}' codec failed")


def _coded(function, value, errors, doing, encoding):
    try:
        given = function(value, errors) if errors is not None else function(value)
    except Exception as error:
        _noted(error, doing, encoding)
        raise
    if not (isinstance(given, tuple) and len(given) == 2):
        raise TypeError(f"{doing[:-3]}er must return a tuple (object, integer)")
    return given[0]


def encode(obj, encoding="utf-8", errors=None):
    return _coded(lookup(encoding).encode, obj, errors, "encoding", encoding)


def decode(obj, encoding="utf-8", errors=None):
    return _coded(lookup(encoding).decode, obj, errors, "decoding", encoding)


def _text_encoding(encoding, function):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {function} to handle arbitrary codecs")
    return info


def _encode_by_name(text, encoding, errors):
    """`str.encode`, where the machine alone does not know how."""
    if _codec_list.official(_codec_list.normal(encoding)) in _codec_list.OWN:
        return encode_with(text, encoding, errors)
    info = _text_encoding(encoding, "codecs.encode()")
    data = _coded(info[0], text, errors, "encoding", encoding)
    if isinstance(data, bytearray):
        import warnings
        warnings.warn(f"encoder {encoding} returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types",
                      RuntimeWarning, stacklevel=2)
        return bytes(data)
    if not isinstance(data, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(data).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return data


def _decode_by_name(data, encoding, errors):
    if _codec_list.official(_codec_list.normal(encoding)) in _codec_list.OWN:
        return decode_with(data, encoding, errors)
    info = _text_encoding(encoding, "codecs.decode()")
    text = _coded(info[1], data, errors, "decoding", encoding)
    if not isinstance(text, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(text).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return text


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for part in iterator:
        made = encoder.encode(part)
        if made:
            yield made
    made = encoder.encode("", True)
    if made:
        yield made


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for part in iterator:
        text = decoder.decode(part)
        if text:
            yield text
    text = decoder.decode(b"", True)
    if text:
        yield text


def make_identity_dict(rng):
    return {code: code for code in rng}


def make_encoding_map(decoding_map):
    made = {}
    for byte, character in decoding_map.items():
        made[character] = None if character in made else byte
    return made


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    import builtins
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        stream.encoding = encoding
        return stream
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    file_encoding = file_encoding or data_encoding
    data, stored = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, stored.streamreader, stored.streamwriter, errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding
    return recoder
