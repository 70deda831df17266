"""Text over a stream of bytes, and `open()`."""

import sys

from _byte_streams import BufferedRandom, BufferedReader, BufferedWriter, FileIO
from _file_tree import text_of
from _machine import name_in_full as _name_in_full
from _stream_bases import DEFAULT_BUFFER_SIZE, TextIOBase, UnsupportedOperation, _whole_or_none

_NEWLINES = (None, "", "\n", "\r", "\r\n")


class _Wrapper(type):
    """The streams of `sys` are made before this module is."""

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or isinstance(instance, sys.TextIOWrapper)


class TextIOWrapper(TextIOBase, metaclass=_Wrapper):
    """What is written waits as bytes; what is read is decoded from where the first part was asked for to the end."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in _NEWLINES:
            raise ValueError(f"illegal newline value: {newline}")
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        "".encode("UTF-8" if encoding in (None, "locale") else encoding)
        self.buffer, self.errors = buffer, errors or "strict"
        self.encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self.line_buffering, self.write_through, self._newline = bool(line_buffering), bool(write_through), newline
        self._late, self._length = [], 0
        self._forget()

    def _forget(self):
        self._text, self._place, self._start, self._tells, self._seen = None, 0, 0, True, set()

    name = property(lambda self: self.buffer.name)
    closed = property(lambda self: self.buffer.closed)

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r} " for name in ("name", "mode") if getattr(self, name, None) is not None]
        return f"<_io.TextIOWrapper {''.join(parts)}encoding={self.encoding!r}>"

    def _check(self):
        if self.buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        if self.buffer is not None and not self.buffer.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def __del__(self):
        try:
            self.close()
        except (AttributeError, ValueError):
            pass

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self.encoding, self.errors = encoding, errors or "strict"
        elif errors is not None:
            self.errors = errors
        if newline is not ...:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} instances")

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    # -- writing ---------------------------------------------------------------

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check()
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        ending = self._newline if self._newline in ("\r", "\r\n") else None
        data = (text.replace("\n", ending) if ending else text).encode(self.encoding, self.errors)
        if self._text is not None:
            self._forget()
        self._late.append(data)
        self._length += len(data)
        if self._length > DEFAULT_BUFFER_SIZE or self.write_through:
            self._pass_on()
        if self.line_buffering and ("\n" in text or "\r" in text):
            self.flush()
        return len(text)

    def _pass_on(self):
        if self._late:
            data, self._late, self._length = b"".join(self._late), [], 0
            self.buffer.write(data)

    def flush(self):
        self._check()
        self._pass_on()
        self.buffer.flush()

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)

    # -- reading ---------------------------------------------------------------

    def _more(self):
        """The text that is known and has not been read, after all that is there has been decoded."""
        self._check()
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._text is None or self._place == len(self._text):
            self._pass_on()
            start = self.buffer.tell() if self.buffer.seekable() else 0
            text = self.buffer.read().decode(self.encoding, self.errors)
            if text or self._text is None:
                self._start, self._place, self._raw, self._text = start, 0, text, self._translated(text)

    def _translated(self, text):
        for ending in ("\r\n", "\n", "\r"):
            if ending in text.replace("\r\n", "") or ending == "\r\n" and ending in text:
                self._seen.add(ending)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._newline is None else text

    @property
    def newlines(self):
        found = tuple(ending for ending in ("\r", "\n", "\r\n") if ending in self._seen) if not self._newline else ()
        return found if len(found) > 1 else found[0] if found else None

    def _taken(self, end):
        text = self._text[self._place : end]
        self._place += len(text)
        return text

    def read(self, size=-1, /):
        size = _whole_or_none(size)
        self._more()
        return self._taken(None if size is None or size < 0 else self._place + size)

    def _end_of_line(self):
        if self._newline == "":
            ends = [place for place in (self._text.find("\n", self._place), self._text.find("\r", self._place)) if place >= 0]
            if not ends:
                return len(self._text)
            return min(ends) + (2 if self._text.startswith("\r\n", min(ends)) else 1)
        ending = self._newline or "\n"
        found = self._text.find(ending, self._place)
        return len(self._text) if found < 0 else found + len(ending)

    def readline(self, size=-1, /):
        self._more()
        end = self._end_of_line()
        return self._taken(end if size is None or size < 0 else min(end, self._place + size))

    def __next__(self):
        self._tells = False
        line = self.readline()
        if not line:
            self._tells = True
            raise StopIteration
        return line

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence and cookie:
            raise UnsupportedOperation(f"can't do nonzero {('cur', 'end')[whence - 1]}-relative seeks")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        if whence == 1:
            cookie, whence = self.tell(), 0
        self.flush()
        self._forget()
        return self.buffer.seek(cookie, whence)

    def tell(self):
        self._check()
        if not self._tells:
            raise OSError("telling position disabled by next() call")
        self.flush()
        if self._text is None:
            return self.buffer.tell()
        return self._start + len(self._raw[: self._raw_place()].encode(self.encoding, self.errors))

    def _raw_place(self):
        """The place in the text as it stands in the file: each end of a line may be two characters there."""
        if len(self._raw) == len(self._text):
            return self._place
        place = 0
        for _ in range(self._place):
            place += 2 if self._raw.startswith("\r\n", place) else 1
        return place


TextIOWrapper.__module__ = "_io"
_name_in_full(TextIOWrapper)


def _check_text(name, value):
    if value is not None and not isinstance(value, str):
        raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")


def _check_mode(mode):
    """CPython's rules for a mode; is it a binary one?"""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if set(mode) - set("rwxabt+") or len(set(mode)) < len(mode):
        raise ValueError(f"invalid mode: '{mode}'")
    if "t" in mode and "b" in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = len(set(mode) & set("rwxa"))
    if not kinds:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    return "b" in mode


def open_file(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """`open()`."""
    if not isinstance(file, int):
        file = file if isinstance(file, (str, bytes)) else text_of(file)
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        _check_text(name, value)
    binary = _check_mode(mode)
    for name, value in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {name} argument")
    raw = FileIO(file, mode.replace("t", ""), closefd, opener)
    if buffering == 0:
        if binary:
            return raw
        raw.close()
        raise ValueError("can't have unbuffered text I/O")
    buffer = BufferedRandom if "+" in mode else BufferedReader if "r" in mode else BufferedWriter
    buffer = buffer(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
    if binary:
        return buffer
    try:
        text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    except BaseException:
        buffer.close()
        raise
    text.mode = mode
    return text


open_file.__name__ = open_file.__qualname__ = "open"
