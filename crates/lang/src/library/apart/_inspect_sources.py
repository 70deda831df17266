"""Where a function or class stands in the program's text, and who calls whom."""

import sys
from _machine import source_of as _source_of
from collections import namedtuple
from types import CodeType, FrameType, FunctionType, MethodType, ModuleType, TracebackType

from _signatures import unwrap

Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", ("frame",) + Traceback._fields)


def _is_of_program(object):
    return getattr(object, "__module__", None) == "__main__"


def _code_of(object):
    if isinstance(object, MethodType):
        object = object.__func__
    if isinstance(object, FunctionType):
        object = object.__code__
    if isinstance(object, TracebackType):
        object = object.tb_frame
    if isinstance(object, FrameType):
        object = object.f_code
    return object if isinstance(object, CodeType) else None


def getfile(object):
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    if isinstance(object, ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        if _is_of_program(object):
            return _code_of(sys._getframe(1)).co_filename
        raise TypeError(f"{object!r} is a built-in class")
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__
    )


def getsourcefile(object):
    return getfile(object)


def _lines_of(code):
    text = _source_of(code)
    if not text:
        raise OSError("could not get source code")
    lines = text.splitlines(keepends=True)
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def findsource(object):
    getfile(object)
    if isinstance(object, ModuleType):
        return _lines_of(None), 0
    code = _code_of(object)
    lines = _lines_of(code)
    first = object.__dict__.get("__firstlineno__") if code is None else code.co_firstlineno
    if first is None:
        raise OSError("source code not available")
    if first > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first - 1


def getsourcelines(object):
    object = unwrap(object)
    lines, first = findsource(object)
    if isinstance(object, ModuleType):
        return lines, 0
    if isinstance(object, FrameType) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    while first and lines[first - 1].lstrip().startswith("#"):
        first -= 1
        comments.insert(0, lines[first].expandtabs().lstrip())
    return "".join(comments) or None


def _end_of_logical_line(lines, start):
    """The line behind it, and the last character of its code."""
    depth, quotes, last = 0, "", ""
    for at in range(start, len(lines)):
        line, place, goes_on = lines[at].rstrip("\r\n"), 0, False
        while place < len(line):
            rest = line[place:]
            if quotes:
                if rest[0] == "\\":
                    place += 1
                elif rest.startswith(quotes):
                    place += len(quotes) - 1
                    quotes = ""
            elif rest[0] == "#":
                break
            elif rest[0] in "\"'":
                quotes = rest[:3] if rest[:3] in ('"""', "'''") else rest[0]
                place += len(quotes) - 1
                last = rest[0]
            elif rest == "\\":
                goes_on = True
            elif not rest[0].isspace():
                depth += (rest[0] in "([{") - (rest[0] in ")]}")
                last = rest[0]
            place += 1
        if len(quotes) == 1:
            quotes = ""
        if not depth and not quotes and not goes_on:
            return at + 1, last
    return len(lines), last


def _width(line):
    line = line.expandtabs(8)
    return len(line) - len(line.lstrip())


def getblock(lines):
    """The lines of the definition or statement that begins with the first one."""
    at = 0
    while True:
        is_decorator = lines[at].lstrip().startswith("@")
        at, last = _end_of_logical_line(lines, at)
        if not is_decorator or at >= len(lines):
            break
    if last != ":":
        return lines[:at]
    outer, body, end = _width(lines[0]), None, at
    while at < len(lines):
        line = lines[at]
        text = line.strip()
        if not text:
            at += 1
        elif text[0] == "#":
            at += 1
            if body is not None and _width(line) >= body:
                end = at
        elif _width(line) <= outer:
            break
        else:
            body = _width(line) if body is None else body
            at, _ = _end_of_logical_line(lines, at)
            end = at
    return lines[:end]


def getframeinfo(frame, context=1):
    if isinstance(frame, TracebackType):
        line, frame = frame.tb_lineno, frame.tb_frame
    elif isinstance(frame, FrameType):
        line = frame.f_lineno
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    code, shown, index = frame.f_code, None, None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = []
        if lines:
            start = max(0, min(line - 1 - context // 2, len(lines) - context))
            shown, index = lines[start:start + context], line - 1 - start
    return Traceback(code.co_filename, line, code.co_name, shown, index)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    frames = []
    while frame:
        frames.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return frames


def getinnerframes(tb, context=1):
    frames = []
    while tb:
        frames.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return frames


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error else None, context)
