"""Streams that are all in memory: `StringIO` and `BytesIO`."""

from _buffers import bytes_behind
from _machine import index_of as _index, name_in_full as _name_in_full
from _stream_bases import BufferedIOBase, TextIOBase, UnsupportedOperation, _whole_or_none


class _Memory:
    """The data of a stream and the place in it.

    What is written behind the end waits as pieces until somebody reads, so that many small writes cost no copies.
    """

    def _begin(self, data):
        self._whole, self._pieces, self._size, self._place = data, [], len(data), 0

    @property
    def _data(self):
        if self._pieces:
            self._whole = self._filler[:0].join([self._whole, *self._pieces])
            self._pieces.clear()
        return self._whole

    def close(self):
        self.closed = True

    def flush(self):
        pass

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def detach(self):
        raise UnsupportedOperation("detach")

    def getvalue(self):
        self._check()
        return self._data

    def tell(self):
        self._check()
        return self._place

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"{self._invalid} whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(self._negative.format(pos))
        if whence and pos and self._filler == "\0":
            raise OSError(f"Can't do nonzero {('cur', 'end')[whence - 1]}-relative seeks")
        self._place = max(pos + (0, self._place, len(self._data))[whence], 0)
        return self._place

    def truncate(self, pos=None, /):
        self._check()
        pos = self._place if pos is None else _whole_or_none(pos)
        if pos < 0:
            raise ValueError(f"Negative size value {pos}" if self._filler == "\0" else f"negative size value {pos}")
        self._whole = self._data[:pos]
        self._size = len(self._whole)
        return pos

    def read(self, size=-1, /):
        self._check()
        size = _whole_or_none(size)
        end = len(self._data) if size is None or size < 0 else self._place + size
        data = self._data[self._place:end]
        self._place += len(data)
        return data

    def readline(self, size=-1, /):
        self._check()
        size = _whole_or_none(size)
        found = self._data.find(self._newline, self._place)
        end = len(self._data) if found < 0 else found + len(self._newline)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        data = self._data[self._place:end]
        self._place += len(data)
        return data

    def _put(self, data):
        if not data:
            return 0
        gap = self._place - self._size
        if gap >= 0:
            self._pieces.append(self._filler * gap + data)
        else:
            known = self._data
            self._whole = known[:self._place] + data + known[self._place + len(data):]
        self._place += len(data)
        self._size = max(self._size, self._place)
        return len(data)


class StringIO(_Memory, TextIOBase):
    _filler, _negative, _invalid = "\0", "Negative seek position {}", "Invalid"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"StringIO() argument 2 must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._ending, self._newline, self._seen = newline, newline or "\n", set()
        self._begin(self._translated(initial_value or ""))

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _translated(self, text):
        if self._ending:
            return text.replace("\n", self._ending)
        alone = text.replace("\r\n", "")
        self._seen.update(ending for ending in ("\n", "\r") if ending in alone)
        self._seen.update(["\r\n"] * (alone is not text and len(alone) < len(text)))
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._ending is None else text

    @property
    def newlines(self):
        found = tuple(ending for ending in ("\r", "\n", "\r\n") if ending in self._seen)
        return found if len(found) > 1 else found[0] if found else None

    def readline(self, size=-1, /):
        self._check()
        size = _whole_or_none(size)
        if self._ending == "":
            cr, end = self._data.find("\r", self._place), self._data.find("\n", self._place)
            if cr >= 0 and (end < 0 or cr < end - 1):
                length = cr + 1 - self._place
                return self.read(length if size is None or size < 0 else min(size, length))
        return super().readline(size)

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._put(self._translated(s))
        return len(s)


class BytesIO(_Memory, BufferedIOBase):
    _newline, _filler, _negative, _invalid = b"\n", b"\0", "negative seek value {}", "invalid"

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._lent = None
        self._begin(b"" if initial_bytes is None else bytes_behind(initial_bytes))

    @property
    def _data(self):
        return _Memory._data.fget(self) if self._lent is None else bytes(self._lent)

    def _take_back(self):
        """Ends the time of a buffer that nobody looks at any more."""
        if self._lent is not None:
            self._lent.append(0)
            self._whole, self._lent = bytes(self._lent[:-1]), None

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._take_back()
        return self._put(bytes_behind(b))

    def truncate(self, size=None, /):
        self._check()
        self._take_back()
        return super().truncate(size)

    def close(self):
        self._take_back()
        super().close()

    def getbuffer(self):
        self._check()
        if self._lent is None:
            self._lent = bytearray(self._data)
        return memoryview(self._lent)

    def read1(self, size=-1, /):
        return self.read(size)


StringIO.__module__ = BytesIO.__module__ = "_io"
_name_in_full(StringIO)
_name_in_full(BytesIO)
