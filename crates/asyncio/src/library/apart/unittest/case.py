"""One test: its fixture, its run, and what may be said about it (skipped, expected to fail)."""

import collections
import functools
import time
import types

from unittest import result
from unittest._assertions import _Assertions
from unittest.util import strclass

__all__ = ("SkipTest", "TestCase", "FunctionTestCase", "skip", "skipIf", "skipUnless", "expectedFailure",
           "addModuleCleanup", "doModuleCleanups", "enterModuleContext")


class SkipTest(Exception):
    """Raised by a test that does not apply."""


class _ShouldStop(Exception):
    """A subtest has failed where the first failure ends the run."""


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Calls a function after the module's last test."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context manager that is left after the module's last test."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls what addModuleCleanup was given, the last first."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _enter(cm, add_cleanup):
    kind = type(cm)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        name = f"{kind.__module__}.{kind.__qualname__}"
        raise TypeError(f"'{name}' object does not support the context manager protocol") from None
    entered = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return entered


# -- decorators --------------------------------------------------------------


def skip(reason):
    """Marks a test, or a class of tests, as one that does not apply."""

    def decorator(test_item):
        if not isinstance(test_item, type):
            original = test_item

            @functools.wraps(original)
            def test_item(*args, **kwargs):
                raise SkipTest(reason)

        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, types.FunctionType):
        function, reason = reason, ""
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    """skip() where the condition holds."""
    return skip(reason) if condition else _as_it_is


def skipUnless(condition, reason):
    """skip() where the condition does not hold."""
    return _as_it_is if condition else skip(reason)


def _as_it_is(test_item):
    return test_item


def expectedFailure(test_item):
    """Marks a test that is to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# -- running -----------------------------------------------------------------


class _Outcome:
    """Collects what happens in the parts of one test."""

    def __init__(self, result, test):
        self.result = result
        self.test = test
        self.expecting_failure = False
        self.success = True
        self.expected_failure = None

    def attempt(self, function, *args, subtest=None):
        """Runs a part; an exception is reported, not raised."""
        before, self.success = self.success, True
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            self.result.addSkip(subtest or self.test, str(error))
        except _ShouldStop:
            self.success = False
        except BaseException as error:
            self._failed(error, subtest)
        else:
            if subtest is not None and self.success:
                self.result.addSubTest(self.test.test_case if isinstance(self.test, _SubTest) else self.test, subtest, None)
        finally:
            self.success = self.success and before

    def _failed(self, error, subtest):
        self.success = False
        info = (type(error), error, error.__traceback__)
        if self.expecting_failure:
            self.expected_failure = info
        elif subtest is not None:
            self.result.addSubTest(self.test, subtest, info)
        elif issubclass(info[0], self.test.failureException):
            self.result.addFailure(self.test, info)
        else:
            self.result.addError(self.test, info)


class TestCase(_Assertions):
    """A class of tests: each method `test...` is one."""

    _classSetupFailed = False
    _class_cleanups = []
    _type_equality_funcs = {
        dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
        set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual",
    }

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = dict(self._type_equality_funcs)

    # -- fixture

    def setUp(self):
        """Before each test."""

    def tearDown(self):
        """After each test whose setUp() did not fail."""

    @classmethod
    def setUpClass(cls):
        """Before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """After the last test of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Calls a function after tearDown(), the last first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context manager that is left after the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Calls a function after tearDownClass()."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context manager that is left after the class's last test."""
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Calls what addClassCleanup was given."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as error:
                cls.tearDown_exceptions.append((type(error), error, error.__traceback__))

    # -- what it is called

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    # -- a run

    def subTest(self, msg=None, **params):
        """A part of a test that is reported on its own: the rest runs also where it fails."""
        return _SubTestBlock(self, msg, params)

    def skipTest(self, reason):
        """Says that the test does not apply."""
        raise SkipTest(reason)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Runs the test once; answers with the result, which collects what happened."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", _nothing)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                result.addSkip(self, why)
            else:
                self._run(method, result)
            return result
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", _nothing)()

    def _run(self, method, result):
        outcome = _Outcome(result, self)
        self._outcome = outcome
        started = time.perf_counter()
        expected = (getattr(self, "__unittest_expecting_failure__", False)
                    or getattr(method, "__unittest_expecting_failure__", False))
        try:
            outcome.attempt(self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expected
                outcome.attempt(self._callTestMethod, method)
                outcome.expecting_failure = False
                outcome.attempt(self._callTearDown)
            self.doCleanups()
            if hasattr(result, "addDuration"):
                result.addDuration(self, time.perf_counter() - started)
            if outcome.success:
                result.addUnexpectedSuccess(self) if expected else result.addSuccess(self)
            elif expected and outcome.expected_failure:
                result.addExpectedFailure(self, outcome.expected_failure)
        finally:
            outcome.expected_failure = None
            self._outcome = None

    def doCleanups(self):
        """Calls what addCleanup was given; True where none failed."""
        outcome = self._outcome or _Outcome(self.defaultTestResult(), self)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.attempt(functools.partial(self._callCleanup, function, *args, **kwargs))
        return outcome.success

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Runs the test without collecting: an exception is raised."""
        self._callSetUp()
        self._callTestMethod(getattr(self, self._testMethodName))
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


def _nothing():
    pass


class _SubTestBlock:
    """The block of `with self.subTest(...)`."""

    def __init__(self, case, msg, params):
        self._case, self._msg, self._params = case, msg, params

    def __enter__(self):
        case = self._case
        self._outer = case._subtest
        outer = self._outer.params if self._outer is not None else {}
        # The innermost values come first, and win.
        case._subtest = _SubTest(case, self._msg, self._params | {name: outer[name] for name in outer if name not in self._params})

    def __exit__(self, kind, error, place):
        case = self._case
        subtest, case._subtest = case._subtest, self._outer
        outcome = case._outcome
        if outcome is None:
            return False
        if kind is None:
            outcome.result.addSubTest(case, subtest, None)
            return False
        if issubclass(kind, (KeyboardInterrupt, _ShouldStop)):
            return False
        if issubclass(kind, SkipTest):
            outcome.success = False
            outcome.result.addSkip(subtest, str(error))
            return True
        outcome._failed(error, subtest)
        if outcome.result.failfast:
            raise _ShouldStop
        return True


class _SubTest(TestCase):
    """A subtest, as results show it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        words = [] if self._message is None else [f"[{self._message}]"]
        if self.params:
            words.append("(" + ", ".join(f"{name}={value!r}" for name, value in self.params.items()) + ")")
        return " ".join(words) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class FunctionTestCase(TestCase):
    """A plain function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc, self._testFunc = setUp, tearDown, testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._testFunc.__name__})"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None
