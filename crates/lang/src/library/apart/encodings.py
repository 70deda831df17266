"""What finds the encodings by name."""
import _codec_list

_cache = {}


def normalize_encoding(encoding):
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words = "".join(letter if letter.isascii() and (letter.isalnum() or letter == ".") else " " for letter in encoding)
    return "_".join(words.split())


def search_function(encoding):
    return _codec_list.find(encoding)
