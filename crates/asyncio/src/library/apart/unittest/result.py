"""What happened in tests."""

import traceback

__all__ = ("TestResult",)


class TestResult:
    """Collects failures, errors and the rest."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def printErrors(self):
        """For those who print."""

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        """After a test."""

    def startTestRun(self):
        """Before the first test."""

    def stopTestRun(self):
        """After the last test."""

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._stop_at_first()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._stop_at_first()

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        into = self.failures if issubclass(err[0], test.failureException) else self.errors
        into.append((subtest, self._exc_info_to_string(err, test)))
        self._stop_at_first()

    def addSuccess(self, test):
        """A test has passed."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_at_first()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        """No further test is to be run."""
        self.shouldStop = True

    def _stop_at_first(self):
        if self.failfast:
            self.stop()

    def _exc_info_to_string(self, err, test):
        return "".join(traceback.format_exception(*err))

    def __repr__(self):
        counts = f"run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}"
        return f"<{type(self).__module__}.{type(self).__qualname__} {counts}>"
