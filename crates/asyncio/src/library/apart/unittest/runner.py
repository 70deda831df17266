"""Runs tests and says so, on the error stream: a letter a test, then what failed, then a count."""

import sys
import time

from unittest import result
from unittest.case import _SubTest

__all__ = ("TextTestResult", "TextTestRunner")


class _LineStream:
    """A stream that can also write whole lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, line=None):
        self.write((line or "") + "\n")


class TextTestResult(result.TestResult):
    """A result that writes while it collects."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.descriptions = descriptions
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self._newline = False

    def _say(self, word, letter, test=None):
        if self.showAll:
            self._begin_line(test)
            self.stream.write(word + "\n")
            self._newline = True
        elif self.dots:
            self.stream.write(letter)

    def _begin_line(self, test):
        is_part = isinstance(test, _SubTest)
        if test is None or not (is_part or self._newline):
            return
        before = "" if self._newline else "\n"
        indentation = "  " if is_part else ""
        self.stream.write(f"{before}{indentation}{self.getDescription(test)} ... ")

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say("ok", ".", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._say("ERROR", "E", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say("FAIL", "F", test)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._say("FAIL" if failed else "ERROR", "F" if failed else "E", subtest)
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(f"skipped {reason!r}", "s", test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say("unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        for test in self.unexpectedSuccesses:
            self.stream.write(f"{self.separator1}\nUNEXPECTED SUCCESS: {self.getDescription(test)}\n")

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            head = f"{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}"
            self.stream.write(f"{head}\n{text}\n")


class TextTestRunner:
    """Runs a test or a suite with a TextTestResult."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _LineStream(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        outcome = self.resultclass(self.stream, self.descriptions, self.verbosity)
        outcome.failfast = self.failfast
        started = time.perf_counter()
        outcome.startTestRun()
        try:
            test(outcome)
        finally:
            outcome.stopTestRun()
        taken = time.perf_counter() - started
        outcome.printErrors()
        self._count(outcome, taken)
        return outcome

    def _count(self, outcome, taken):
        run = outcome.testsRun
        plural = "" if run == 1 else "s"
        self.stream.write(f"{outcome.separator2}\nRan {run} test{plural} in {taken:.3f}s\n\n")
        counts = (
            ("failures", len(outcome.failures)), ("errors", len(outcome.errors)), ("skipped", len(outcome.skipped)),
            ("expected failures", len(outcome.expectedFailures)),
            ("unexpected successes", len(outcome.unexpectedSuccesses)),
        )
        details = ", ".join(f"{words}={count}" for words, count in counts if count)
        if not outcome.wasSuccessful():
            word = "FAILED"
        elif run == 0 and not outcome.skipped:
            word = "NO TESTS RAN"
        else:
            word = "OK"
        self.stream.write(word + (f" ({details})" if details else "") + "\n")
        self.stream.flush()
