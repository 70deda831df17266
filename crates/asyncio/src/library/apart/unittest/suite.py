"""Several tests as one."""

__all__ = ("BaseTestSuite", "TestSuite")


class BaseTestSuite:
    """Tests in order."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests in order, with what their classes want before the first and after the last."""

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, BaseTestSuite):
                test(result)
                continue
            self._change_class(test, result)
            if getattr(test.__class__, "_classSetupFailed", False):
                continue
            test(result)
        if outermost:
            self._change_class(None, result)
            result._testRunEntered = False
            from unittest.case import doModuleCleanups
            doModuleCleanups()
        return result

    def _change_class(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        current = None if test is None else test.__class__
        if current is previous:
            return
        result._previousTestClass = current
        if previous is not None and not getattr(previous, "__unittest_skip__", False):
            if not previous._classSetupFailed:
                _attempt(previous.tearDownClass, f"tearDownClass ({_words(previous)})", result)
            previous.doClassCleanups()
        if current is not None and not getattr(current, "__unittest_skip__", False):
            current._classSetupFailed = not _attempt(current.setUpClass, f"setUpClass ({_words(current)})", result)


def _words(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _attempt(function, description, result):
    """Calls a fixture of a class; a failure is an error of its own."""
    from unittest.case import SkipTest
    try:
        function()
    except SkipTest as error:
        result.addSkip(_ErrorHolder(description), str(error))
        return False
    except Exception as error:
        result.addError(_ErrorHolder(description), (type(error), error, error.__traceback__))
        return False
    return True


class _ErrorHolder:
    """Stands in a result where no test can."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.id()

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"
