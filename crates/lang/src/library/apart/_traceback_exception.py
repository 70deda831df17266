"""An exception as it was when it was captured, to be shown later: `traceback.TracebackException`."""

import sys
from _traceback import only as _only
from traceback import StackSummary, _extracted, _safely

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class TracebackException:
    __module__ = "traceback"

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary(_extracted(exc_traceback, limit, capture_locals))
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        self._str = _safely("exception", str, exc_value)
        self._only = _only(exc_value, exc_traceback)
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_safely('__notes__', repr, error)}"]
        if isinstance(exc_value, SyntaxError):
            self._keep_place(exc_value)
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))

        def captured(other, compact=compact):
            if other is None or id(other) in seen:
                return None
            return TracebackException(
                type(other), other, other.__traceback__, limit=limit, capture_locals=capture_locals, compact=compact,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = captured(exc_value.__cause__)
        is_hidden = compact and (self.__cause__ is not None or self.__suppress_context__)
        self.__context__ = None if is_hidden else captured(exc_value.__context__)
        is_group = isinstance(exc_value, BaseExceptionGroup)
        self.exceptions = [captured(member) for member in exc_value.exceptions] if is_group else None

    def _keep_place(self, error):
        self.filename, self.text, self.msg = error.filename, error.text, error.msg
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.offset, self.end_offset = error.offset, error.end_offset

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        from warnings import warn
        warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{self.exc_type_module}.{self.exc_type_qualname}"

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indentation = 3 * _depth * " "
        for piece in self._only:
            yield _indented(piece, indentation)
        if show_group and self.exceptions:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _tree=None, **kwargs):
        tree = _tree or _Tree()
        for link, exception in reversed(list(self._chain(chain))):
            if link is not None:
                yield tree.row(link)
            if exception.exceptions is None:
                yield from exception._own("Traceback (most recent call last):\n", tree)
            elif tree.depth > self.max_group_depth:
                yield tree.row(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exception._group(chain, tree)

    def _chain(self, chain):
        """This exception, then what it followed from, each with the words that stand above it."""
        exception = self
        while exception is not None:
            link = before = None
            if chain and exception.__cause__ is not None:
                link, before = _CAUSE, exception.__cause__
            elif chain and exception.__context__ is not None and not exception.__suppress_context__:
                link, before = _CONTEXT, exception.__context__
            yield link, exception
            exception = before

    def _own(self, title, tree, margin="|"):
        if self.stack:
            yield tree.row(title, margin)
            for text in self.stack.format():
                yield tree.row(text)
        for piece in self.format_exception_only():
            yield tree.row(piece)

    def _group(self, chain, tree):
        is_outermost = tree.depth == 0
        tree.depth += is_outermost
        yield from self._own("Exception Group Traceback (most recent call last):\n", tree, "+" if is_outermost else "|")
        count, most = len(self.exceptions), self.max_group_width
        rows = min(count, most + 1)
        tree.is_open = False
        for row in range(rows):
            is_last, is_cut = row + 1 == rows, row >= most
            tree.is_open = tree.is_open or is_last
            yield tree.branch(row == 0, "..." if is_cut else row + 1)
            tree.depth += 1
            if is_cut:
                more = count - most
                yield tree.row(f"and {more} more exception{'s' * (more > 1)}\n")
            else:
                yield from self.exceptions[row].format(chain=chain, _tree=tree)
            if is_last and tree.is_open:
                yield tree.end()
                tree.is_open = False
            tree.depth -= 1
        tree.depth -= is_outermost

    def print(self, *, file=None, chain=True, **kwargs):
        file = sys.stderr if file is None else file
        for piece in self.format(chain=chain):
            print(piece, file=file, end="")

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str


class _Tree:
    """Where in nested groups a line stands."""

    depth = 0
    # The line that closes a group has not been drawn.
    is_open = False

    def row(self, text, margin="|"):
        return _indented(text, f"{2 * self.depth * ' '}{margin} ") if self.depth else text

    def branch(self, is_first, title):
        return f"{2 * self.depth * ' '}{'+-' if is_first else '  '}+---------------- {title} ----------------\n"

    def end(self):
        return f"{2 * self.depth * ' '}+------------------------------------\n"


def _indented(text, before):
    return "".join(before + line for line in text.splitlines(keepends=True)) if before else text
