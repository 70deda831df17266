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
    if tb is not _sentinel and tb is not exception.__traceback__:
        summary = TracebackException(type(exception), exception, tb, limit=limit)
        summary._whole = None
        return list(summary.format(chain=chain))
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
        self.filename, self.lineno, self.name, self._line = filename, lineno, name, line
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = None if locals is None else {key: _safe(value, "local", repr) for key, value in locals.items()}
        self._shown = None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _source_line(self.filename, self.lineno)
        return self._line.strip()

    def _parts(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts() == other._parts() and self.locals == other.locals
        return self._parts() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, place):
        return self._parts()[place]

    def __iter__(self):
        return iter(self._parts())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _safe(value, what, function=str):
    try:
        return function(value)
    except Exception:
        return f"<{what} {function.__name__}() failed>"


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        return cls(item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3]) for item in a_list)

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        summary = cls()
        for frame, line in frame_gen:
            code = frame.f_code
            text = _source_line(code.co_filename, line)
            shown = frame.f_locals if capture_locals else None
            summary.append(FrameSummary(code.co_filename, line, code.co_name, line=text, locals=shown))
        if limit is not None:
            summary[:] = summary[:limit] if limit >= 0 else summary[limit:]
        return summary

    def format_frame_summary(self, frame_summary, **kwargs):
        text = frame_summary._shown
        if text is None:
            text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
            text += f"    {frame_summary.line}\n" if frame_summary.line else ""
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        texts, last, count = [], None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != last:
                texts += _repeated(count)
                last, count = place, 0
            count += 1
            if count <= _REPEATS:
                texts.append(text)
        return texts + _repeated(count)


_REPEATS = 3        # so many equal entries are shown before the rest is counted


def _repeated(count):
    more = count - _REPEATS
    return [f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"] if more > 0 else []


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def extract_tb(tb, limit=None):
    return _extract(tb, limit)


def _extract(tb, limit, capture_locals=False):
    summary = StackSummary()
    for file, line, name, text, end, column, end_column, shown, frame in _places(tb, limit):
        seen = frame.f_locals if capture_locals else None
        one = FrameSummary(file, line, name, line=text, locals=seen, end_lineno=end, colno=column, end_colno=end_column)
        one._shown = shown
        summary.append(one)
    return summary


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
    """An exception as it was, with those that it followed: texts alone, so that it keeps nothing alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = _extract(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._type_name = _type_name(exc_type)
        self._str = _safe(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._last_lines = format_exception_only(exc_value)
        # What can be shown as it was is shown natively.
        self._whole = None if capture_locals else (exc_value, limit)
        if isinstance(exc_value, SyntaxError):
            self._keep_place(exc_value)

        def summary(other):
            if other is None or id(other) in seen:
                return None
            return TracebackException(type(other), other, other.__traceback__, limit=limit, capture_locals=capture_locals,
                                      save_exc_type=save_exc_type, _seen=seen)

        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_value is not None:
            self.__cause__ = summary(exc_value.__cause__)
            if not (compact and (self.__cause__ is not None or self.__suppress_context__)):
                self.__context__ = summary(exc_value.__context__)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [summary(one) for one in exc_value.exceptions]

    def _keep_place(self, error):
        text = lambda number: None if number is None else str(number)
        self.filename, self.text, self.msg = error.filename, error.text, error.msg
        self.lineno, self.end_lineno = text(error.lineno), text(error.end_lineno)
        self.offset, self.end_offset = error.offset, error.end_offset

    @property
    def exc_type(self):
        from warnings import warn
        warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        return self._type_name

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True, **kwargs):
        if self._whole is not None and self._whole[0] is not None:
            exception, limit = self._whole
            yield from format_exception(exception, limit=limit, chain=chain)
            return
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain)
            yield "\nThe above exception was the direct cause of the following exception:\n\n"
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain)
            yield "\nDuring handling of the above exception, another exception occurred:\n\n"
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def format_exception_only(self, **kwargs):
        yield from self._last_lines

    def print(self, *, file=None, chain=True, **kwargs):
        print("".join(self.format(chain=chain)), file=sys.stderr if file is None else file, end="")

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return list(self.format()) == list(other.format())
        return NotImplemented

    def __str__(self):
        return self._str


def _type_name(exc_type):
    if exc_type is None:
        return None
    module = exc_type.__module__
    return exc_type.__qualname__ if module in ("__main__", "builtins") else f"{module}.{exc_type.__qualname__}"
