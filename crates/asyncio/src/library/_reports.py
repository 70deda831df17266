"""Reports of the library, where no program has set logging up: as logging's last resort writes them."""

import sys
from _machine import report


def is_logging_quiet():
    """Would a log record reach nothing but the last resort, and that one the machine's own stream?"""
    return "logging" not in sys.modules and sys.stderr is sys.__stderr__


def report_plainly(level, logger, text, error=None):
    """What a recording keeps, and the message with its traceback for the standard error."""
    report(f"{level}:{logger}:{text}")
    lines = text + "\n"
    if error is not None:
        from traceback import format_exception
        lines += "".join(format_exception(error))
    sys.stderr.write(lines)


def log(level, logger, text, error=None):
    """One record, by whichever way there is."""
    if is_logging_quiet():
        report_plainly(level, logger, text, error)
        return
    from logging import getLogger, getLevelNamesMapping
    getLogger(logger).log(getLevelNamesMapping()[level], "%s", text, exc_info=error)
