"""Exceptions as text. The text itself is made natively."""

import sys
from _machine import source_line as _source_line
from _traceback import entries as _entries, only as _only, places as _places, whole as _whole

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames", "extract_stack", "extract_tb", "format_exc",
    "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
    "print_exception", "print_last", "print_list", "print_stack", "print_tb", "walk_stack", "walk_tb",
]


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _parse(exc, value):
    """The exception of the two ways to call these functions."""
    if value is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc
    return value


def _lines(text):
    """The entries of a traceback: a frame with its source lines is one."""
    entries, in_frame = [], False
    for line in text.splitlines(keepends=True):
        starts = line.startswith("  File ")
        if in_frame and line.startswith("    ") and not starts:
            entries[-1] += line
            continue
        in_frame = starts
        entries.append(line)
    return entries


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    exception = _parse(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    return _lines(_whole(exception, limit, chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    exception = _parse(exc, value)
    if exception is None:
        return ["NoneType: None\n"]
    return _lines(_only(exception))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    text = "".join(format_exception(exc, value, tb, limit, chain))
    print(text, file=sys.stderr if file is None else file, end="")


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def format_tb(tb, limit=None):
    return _entries(tb, limit)


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), file=sys.stderr if file is None else file, end="")


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno
        self.locals = locals

    def _parts(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts() == other._parts()
        return self._parts() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, place):
        return self._parts()[place]

    def __iter__(self):
        return iter(self._parts())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        return cls(item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3]) for item in a_list)

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        summary = cls()
        for frame, line in frame_gen:
            code = frame.f_code
            text = _source_line(code.co_filename, line).strip()
            shown = {name: repr(value) for name, value in frame.f_locals.items()} if capture_locals else None
            summary.append(FrameSummary(code.co_filename, line, code.co_name, line=text, locals=shown))
        if limit is not None:
            summary[:] = summary[:limit] if limit >= 0 else summary[limit:]
        return summary

    def format(self, **kwargs):
        return format_list(self)


def format_list(extracted_list):
    texts = []
    for filename, lineno, name, line in extracted_list:
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        texts.append(text + (f"    {line}\n" if line else ""))
    return texts


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def extract_tb(tb, limit=None):
    return StackSummary(
        FrameSummary(file, line, name, line=text, end_lineno=end, colno=column, end_colno=end_column)
        for file, line, name, text, end, column, end_column in _places(tb, limit)
    )


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(sys._getframe(1) if f is None else f))
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    # The library's own frames are not shown, as in tracebacks.
    frames = [(frame, line) for frame, line in frames if frame.f_globals.get("__name__") == "__main__"]
    return StackSummary.extract(reversed(frames))


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit))


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass        # it runs
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **kwargs):
        self._exception, self._limit = exc_value, limit
        self._exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self.stack = extract_tb(exc_traceback, limit)

    @property
    def exc_type(self):
        from warnings import warn
        warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True, **kwargs):
        yield from format_exception(self._exception, limit=self._limit, chain=chain)

    def format_exception_only(self, **kwargs):
        yield from format_exception_only(self._exception)

    def print(self, *, file=None, chain=True, **kwargs):
        print("".join(self.format(chain=chain)), file=sys.stderr if file is None else file, end="")

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return list(self.format()) == list(other.format())
        return NotImplemented

    def __str__(self):
        return str(self._exception)
