"""What `with self.assertRaises(...)` and its like return: a block that must do something."""

import logging
import sys
import traceback
import warnings
from collections import namedtuple

_Captured = namedtuple("_LoggingWatcher", ["records", "output"])


def _words_of(expected):
    """The name of a class, or of several."""
    if isinstance(expected, tuple):
        return "(" + ", ".join(_words_of(one) for one in expected) + ("," if len(expected) == 1 else "") + ")"
    return getattr(expected, "__name__", None) or str(expected)


class _Expectation:
    """One expectation of one test case, with the message that a failure adds."""

    def __init__(self, test_case):
        self.test_case = test_case
        self.msg = None

    def _raise(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


class _ClassExpectation(_Expectation):
    """Something of a class, whose text may have to match a pattern."""

    _base = None
    _base_words = None

    def __init__(self, expected, test_case, regex=None):
        super().__init__(test_case)
        self.expected = expected
        if regex is not None:
            import re
            regex = re.compile(regex)
        self.expected_regex = regex
        self.obj_name = None

    def handle(self, name, args, kwargs):
        """Without a callable: the block itself. With one: calls it inside of the block."""
        for kind in self.expected if isinstance(self.expected, tuple) else (self.expected,):
            if not (isinstance(kind, type) and issubclass(kind, self._base)):
                raise TypeError(f"{name}() arg 1 must be {self._base_words}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)
        return None

    def _missing(self, verb):
        where = f" by {self.obj_name}" if self.obj_name else ""
        self._raise(f"{_words_of(self.expected)} not {verb}{where}")

    def _check_text(self, text):
        if not self.expected_regex.search(text):
            self._raise(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaises(_ClassExpectation):
    _base = BaseException
    _base_words = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, place):
        if kind is None:
            self._missing("raised")
        traceback.clear_frames(place)
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.expected_regex is not None:
            self._check_text(str(error))
        return True


class _AssertWarns(_ClassExpectation):
    _base = Warning
    _base_words = "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, place):
        self._catcher.__exit__(kind, error, place)
        if kind is not None:
            return
        first = None
        for caught in self.warnings:
            warning = caught.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, caught.filename, caught.lineno
            return
        if first is not None:
            self._check_text(str(first))
        self._missing("triggered")


class _Capturing(logging.Handler):
    """Keeps records and their lines."""

    def __init__(self):
        super().__init__()
        self.watcher = _Captured([], [])

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class _AssertLogs(_Expectation):
    """Records of a logger at a level or above: there must be some, or there must be none."""

    def __init__(self, test_case, logger, level, no_logs):
        super().__init__(test_case)
        self.logger_name = logger
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        name = self.logger_name
        self.logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        handler = _Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.watcher = handler.watcher
        self._before = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, kind, error, place):
        handlers, level, propagate = self._before
        self.logger.handlers, self.logger.propagate = handlers, propagate
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._raise(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.no_logs and not self.watcher.records:
            words = f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}"
            self._raise(words)
        return None
