"""UTF-16, UTF-32 and UTF-8 with a mark at the beginning of a text, which is written and read once."""
from _buffers import bytes_behind
from _codec_classes import BufferedIncrementalDecoder, IncrementalEncoder, StreamReader, StreamWriter
from _codec_forms import utf_8_decode, utf_16_ex_decode, utf_32_ex_decode
from _codec_list import made

_MARK = b"\xef\xbb\xbf"


def _plain(name):
    """The encoding of what follows the mark."""
    return "utf-8" if name == "utf-8-sig" else name + "-le"


def _signed_piece(data, errors, order, final):
    """UTF-8: the order is 1 once the beginning has been read."""
    if order:
        return *utf_8_decode(data, errors, final), 1
    if len(data) < 3 and _MARK.startswith(data) and not final:
        return "", 0, 0
    start = 3 if data.startswith(_MARK) else 0
    text, used = utf_8_decode(data[start:], errors, final)
    return text, used + start, 1


def marked(name):
    piece = {"utf-16": utf_16_ex_decode, "utf-32": utf_32_ex_decode, "utf-8-sig": _signed_piece}[name]
    is_wide, size = name != "utf-8-sig", 4 if name == "utf-32" else 2

    def encode(input, errors="strict"):
        return input.encode(name, errors), len(input)

    def decode(input, errors="strict"):
        data = bytes_behind(input)
        return data.decode(name, errors), len(data)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self._begun = False

        def encode(self, input, final=False):
            encoding = _plain(name) if self._begun else name
            self._begun = True
            return input.encode(encoding, self.errors)

        def reset(self):
            self._begun = False

        def getstate(self):
            return (0 if self._begun else 2) if is_wide else int(not self._begun)

        def setstate(self, state):
            self._begun = not state

    class Decoder(BufferedIncrementalDecoder):
        _order = 0

        def _buffer_decode(self, input, errors, final):
            text, used, order = piece(input, errors, self._order, final)
            if is_wide and order == 0 and used >= size:
                raise _no_mark(name, input, size)
            self._order = order
            return text, used

        def reset(self):
            super().reset()
            self._order = 0

        def getstate(self):
            kept = self.buffer
            if not is_wide:
                return kept, int(not self._order)
            return kept, {0: 2, -1: 0, 1: 1}[self._order]

        def setstate(self, state):
            self.buffer = state[0]
            self._order = {2: 0, 0: -1, 1: 1}[state[1]] if is_wide else int(not state[1])

    class Reader(StreamReader):
        _order = 0

        def reset(self):
            super().reset()
            self._order = 0

        def decode(self, input, errors="strict"):
            text, used, order = piece(input, errors, self._order, False)
            if is_wide and order == 0 and used >= size:
                raise _no_mark(name, input, size)
            self._order = order
            return text, used

    class Writer(StreamWriter):
        _begun = False

        def reset(self):
            super().reset()
            self._begun = False

        def encode(self, input, errors="strict"):
            encoding = _plain(name) if self._begun else name
            self._begun = True
            return input.encode(encoding, errors), len(input)

    return made(name, encode, decode, Reader, Writer, Encoder, Decoder)


def _no_mark(name, data, size):
    return UnicodeDecodeError(name, data, 0, size, "Stream does not start with BOM")
