"""Streams in memory."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return True

    writable = seekable = readable

    def fileno(self):
        raise UnsupportedOperation("fileno")


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Memory:
    """A stream that is all in memory: its data and the place in it.

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
        if whence == 0 and pos < 0:
            raise ValueError(self._negative.format(pos))
        if whence and pos and self._filler == "\0":
            raise OSError(f"Can't do nonzero {('cur', 'end')[whence - 1]}-relative seeks")
        self._place = max(pos + (0, self._place, len(self._data))[whence], 0)
        return self._place

    def truncate(self, pos=None, /):
        self._check()
        pos = self._place if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}" if self._filler == "\0" else f"negative size value {pos}")
        self._whole = self._data[:pos]
        self._size = len(self._whole)
        return pos

    def read(self, size=-1, /):
        self._check()
        end = len(self._data) if size is None or size < 0 else self._place + size
        data = self._data[self._place:end]
        self._place += len(data)
        return data

    def readline(self, size=-1, /):
        self._check()
        found = self._data.find(self._newline, self._place)
        end = len(self._data) if found < 0 else found + 1
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        data = self._data[self._place:end]
        self._place += len(data)
        return data

    def _put(self, data):
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
    _newline, _filler, _negative = "\n", "\0", "Negative seek position {}"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._translates = newline is None
        self._begin(self._translated(initial_value or ""))

    def _translated(self, text):
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translates else text

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._put(self._translated(s))
        return len(s)


class BytesIO(_Memory, BufferedIOBase):
    _newline, _filler, _negative = b"\n", b"\0", "negative seek value {}"

    def __init__(self, initial_bytes=b""):
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._begin(b"" if initial_bytes is None else bytes(initial_bytes))

    def write(self, b, /):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def getbuffer(self):
        return bytearray(self._data)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    readinto1 = readinto

    read1 = _Memory.read


class _Wrapper(type):
    """The streams of `sys` are made before this module is."""

    def __instancecheck__(cls, instance):
        import sys
        return type.__instancecheck__(cls, instance) or isinstance(instance, sys.TextIOWrapper)


class TextIOWrapper(_Memory, TextIOBase, metaclass=_Wrapper):
    """The text of a stream of bytes, all of it read when the first part is asked for."""

    _newline, _filler = "\n", "\0"
    mode = "r"

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer, self.encoding, self.errors = buffer, encoding or "utf-8", errors or "strict"
        self.line_buffering, self._text, self._place = line_buffering, None, 0

    @property
    def _data(self):
        if self._text is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        return self._text

    @property
    def closed(self):
        return self.buffer.closed

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        self.buffer.write(s.encode(self.encoding, self.errors))
        return len(s)

    def seek(self, pos, whence=0, /):
        self.buffer.seek(pos, whence)
        self._text, self._place = None, 0
        return pos

    def detach(self):
        buffer, self.buffer = self.buffer, None
        return buffer

    def close(self):
        self.buffer.close()

    def readable(self):
        return True

    writable = seekable = readable


for _class in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, StringIO, BytesIO, TextIOWrapper):
    _class.__module__ = "_io"
del _class


def open(file, mode="r", *args, **kwargs):
    import builtins
    return builtins.open(file, mode, *args, **kwargs)
