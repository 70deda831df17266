"""Exceptions as text. The text itself is made natively."""

import sys
from _machine import source_line as _source_line
from _traceback import entries as _entries, only as _only, places as _places, whole as _whole

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


def _given(exc, value, tb):
    """The exception of the two ways to call these functions, and what is said of its traceback."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, (tb,)
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, ()


def _asked(exception):
    """What is no exception fails as it does where its parts are asked for."""
    if not isinstance(exception, BaseException):
        raise AttributeError(f"{type(exception).__name__!r} object has no attribute '__suppress_context__'")
    return exception


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    exception, traceback = _given(exc, value, tb)
    if exception is None:
        return ["NoneType: None\n"]
    return _whole(_asked(exception), limit, chain, *traceback)


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    exception = exc if value is _sentinel else value
    if exception is None:
        return ["NoneType: None\n"]
    if show_group and isinstance(exception, BaseExceptionGroup):
        from _traceback_exception import TracebackException
        captured = TracebackException(type(exception), exception, None, compact=True)
        return list(captured.format_exception_only(show_group=True))
    return _only(_asked(exception), None)


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


def _safely(what, show, value):
    try:
        return show(value)
    except Exception:
        return f"<{what} {show.__name__}() failed>"


class FrameSummary:
    """A place of a traceback or a stack, with its source lines and perhaps its variables."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "locals", "_source", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = locals and {key: _safely("local", repr, value) for key, value in locals.items()}
        # The lines of the source, and the whole entry, where the machine has made it.
        self._source, self._text = line, None

    @property
    def line(self):
        if self._source is None:
            if self.lineno is None:
                return None
            self._source = _source_line(self.filename, self.lineno)
        return self._source.partition("\n")[0].strip()

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


def _extracted(tb, limit, with_locals):
    """The places of a traceback, each with the entry that the machine makes of it."""
    for file, line, name, source, end, column, end_column, text, frame in _places(tb, limit):
        summary = FrameSummary(file, line, name, line=source, locals=frame.f_locals if with_locals else None,
                               end_lineno=end, colno=column, end_colno=end_column)
        summary._text = text
        yield summary


# So many equal entries are shown before the rest is counted.
_REPEATS = 3


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        summary = cls()
        for frame, line in frame_gen:
            code = frame.f_code
            shown = frame.f_locals if capture_locals else None
            summary.append(FrameSummary(code.co_filename, line, code.co_name, locals=shown))
        if limit is not None:
            summary[:] = summary[:limit] if limit >= 0 else summary[limit:]
        return summary

    @classmethod
    def from_list(cls, a_list):
        summary = cls()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, lineno, name, line = item
                item = FrameSummary(filename, lineno, name, line=line)
            summary.append(item)
        return summary

    def format_frame_summary(self, frame_summary, **kwargs):
        shown = frame_summary
        text = shown._text
        if text is None:
            text = f'  File "{shown.filename}", line {shown.lineno}, in {shown.name}\n'
            if shown.line:
                text += f"    {shown.line}\n"
        for name in sorted(shown.locals or ()):
            text += f"    {name} = {shown.locals[name]}\n"
        return text

    def format(self, **kwargs):
        texts, last, count = [], None, 0
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if place != last:
                texts += _repeated(count)
                last, count = place, 0
            count += 1
            if count <= _REPEATS:
                texts.append(text)
        return texts + _repeated(count)


def _repeated(count):
    more = count - _REPEATS
    return [f"  [Previous line repeated {more} more time{'s' * (more > 1)}]\n"] if more > 0 else []


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def extract_tb(tb, limit=None):
    return StackSummary(_extracted(tb, limit, False))


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


def __getattr__(name):
    if name == "TracebackException":
        from _traceback_exception import TracebackException
        return TracebackException
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
