"""Streams of bytes: a file itself, and those that hold back what is written to it."""

import _file_tree as tree
from _machine import name_in_full as _name_in_full
from _stream_bases import DEFAULT_BUFFER_SIZE, BufferedIOBase, IOBase, RawIOBase, UnsupportedOperation, bytes_of, read_into

_by_number = {}


def numbered(number):
    """The open file of a number."""
    if number not in _by_number:
        raise tree.failure(9)
    return _by_number[number]


class FileIO(RawIOBase):
    closed = True

    def __init__(self, file, mode="r", closefd=True, opener=None):
        letters = mode.replace("b", "")
        self._reads, self._writes = letters[:1] == "r" or "+" in letters, letters != "r"
        self._appends, self._new = "a" in letters, "x" in letters
        self.name, self.closefd = file, closefd
        self._file, self._place = self._opened(file, letters, opener), 0
        self._number = next(number for number in range(3, len(_by_number) + 4) if number not in _by_number)
        _by_number[self._number] = self
        self.closed = False
        if self._appends:
            self._place = len(self._file.data)

    def _opened(self, file, letters, opener):
        if opener is not None:
            file = opener(file, 0)
        if isinstance(file, int):
            if not isinstance(file, bool) and file < 0:
                raise ValueError("negative file descriptor")
            return numbered(file)._file
        try:
            return tree.file(tree.text_of(file), "r" not in letters, self._new, "w" in letters)
        except OSError as error:
            error.filename = file
            raise

    @property
    def mode(self):
        if self._new or self._appends:
            return ("xb" if self._new else "ab") + "+" * self._reads
        return "rb+" if self._reads and self._writes else "rb" if self._reads else "wb"

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def close(self):
        if not self.closed:
            self.closed = True
            _by_number.pop(self._number, None)

    def __del__(self):
        self.close()

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def fileno(self):
        self._check()
        return self._number

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_reads(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")

    def read(self, size=-1, /):
        self._check_reads()
        end = len(self._file.data) if size is None or size < 0 else self._place + size
        data = bytes(self._file.data[self._place:end])
        self._place += len(data)
        return data

    def readall(self):
        return self.read()

    def readinto(self, buffer, /):
        return read_into(self, buffer)

    def write(self, data, /):
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        data, whole = bytes_of(data), self._file.data
        if self._appends:
            self._place = len(whole)
        elif self._place > len(whole):
            whole.extend(bytes(self._place - len(whole)))
        whole[self._place : self._place + len(data)] = data
        self._place += len(data)
        self._file.touch()
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise tree.failure(22)
        place = pos + (0, self._place, len(self._file.data))[whence]
        if place < 0:
            raise tree.failure(22)
        self._place = place
        return place

    def truncate(self, size=None, /):
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        size, whole = self._place if size is None else size, self._file.data
        if size < 0:
            raise tree.failure(22)
        del whole[size:]
        whole.extend(bytes(size - len(whole)))
        self._file.touch()
        return size


class _Buffered(BufferedIOBase):
    """Holds back what is written, and what has been read too early."""

    _reads = _writes = True

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self.raw, self._size = raw, buffer_size
        self._early, self._late, self._length = b"", [], 0

    name = property(lambda self: self.raw.name)
    mode = property(lambda self: self.raw.mode)
    closed = property(lambda self: self.raw.closed)

    def __repr__(self):
        name = getattr(self.raw, "name", None)
        return f"<_io.{type(self).__name__}{'' if name is None else f' name={name!r}'}>"

    def close(self):
        if self.raw is not None and not self.raw.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def __del__(self):
        try:
            self.close()
        except (AttributeError, ValueError):
            pass

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self._reads and self.raw.readable()

    def writable(self):
        return self._writes and self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def _may(self, name, allowed):
        if not allowed:
            raise UnsupportedOperation(name.split()[0])
        if self.raw.closed:
            raise ValueError(f"{name} closed file")

    # -- writing ---------------------------------------------------------------

    def write(self, data, /):
        self._may("write to", self._writes)
        data = bytes_of(data)
        self._forget()
        self._late.append(data)
        self._length += len(data)
        if self._length > self._size:
            self.flush()
        return len(data)

    def flush(self):
        if self.raw.closed:
            raise ValueError("flush of closed file")
        if self._late:
            data, self._late, self._length = b"".join(self._late), [], 0
            while data:
                data = data[self.raw.write(data) :]

    def truncate(self, pos=None, /):
        self._may("truncate of", self._writes)
        self.flush()
        return self.raw.truncate(self.tell() if pos is None else pos)

    # -- reading ---------------------------------------------------------------

    def _forget(self):
        if self._early:
            self.raw.seek(-len(self._early), 1)
            self._early = b""

    def _fill(self, size):
        """Reads until there are so many bytes, or no more."""
        if self._late:
            self.flush()
        while len(self._early) < size:
            more = self.raw.read(max(size - len(self._early), self._size))
            if not more:
                break
            self._early += more

    def _taken(self, size):
        data, self._early = self._early[:size], self._early[size:]
        return data

    def read(self, size=-1, /):
        self._may("read of", self._reads)
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        if size is None or size < 0:
            self.flush()
            return self._taken(len(self._early)) + (self.raw.readall() if hasattr(self.raw, "readall") else self.raw.read())
        self._fill(size)
        return self._taken(size)

    def read1(self, size=-1, /):
        self._may("read of", self._reads)
        if not self._early:
            self._fill(1)
        return self._taken(len(self._early) if size < 0 else size)

    def peek(self, size=0, /):
        self._may("peek of", self._reads)
        self._fill(1)
        return self._early

    def readline(self, size=-1, /):
        self._may("readline of", self._reads)
        wanted, known = (None if size is None or size < 0 else size), 0
        while True:
            end = self._early.find(b"\n", known) + 1
            known = len(self._early)
            if end or wanted is not None and known >= wanted:
                break
            self._fill(known + 1)
            if len(self._early) == known:
                break
        end = end or known
        return self._taken(end if wanted is None else min(end, wanted))

    def seek(self, target, whence=0, /):
        if self.raw.closed:
            raise ValueError("seek of closed file")
        self.flush()
        self._forget()
        return self.raw.seek(target, whence)

    def tell(self):
        if self.raw.closed:
            raise ValueError("tell of closed file")
        return self.raw.tell() - len(self._early) + self._length


class BufferedReader(_Buffered):
    _writes = False

    def flush(self):
        if self.raw.closed:
            raise ValueError("flush of closed file")


class BufferedWriter(_Buffered):
    _reads = False


class BufferedRandom(_Buffered):
    pass


class BufferedRWPair(BufferedIOBase):
    """Reads from one stream and writes to another."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)
        for name in ("read", "read1", "peek", "readline", "readable"):
            setattr(self, name, getattr(self.reader, name))
        for name in ("write", "flush", "writable"):
            setattr(self, name, getattr(self.writer, name))

    closed = property(lambda self: self.writer.closed)

    def close(self):
        self.writer.close()
        self.reader.close()


for _class in (FileIO, _Buffered, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    _class.__module__ = "_io"
    _name_in_full(_class)
del _class
