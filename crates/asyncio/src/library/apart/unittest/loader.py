"""Finds the tests in classes and modules."""

from unittest import case, suite

__all__ = ("TestLoader", "defaultTestLoader")


class TestLoader:
    """Takes the methods `test...` of the classes of tests, in alphabetical order."""

    testMethodPrefix = "test"
    suiteClass = suite.TestSuite

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        bases = (case.TestCase, case.FunctionTestCase)
        found = [getattr(module, name) for name in dir(module)]
        classes = [one for one in found if isinstance(one, type) and issubclass(one, case.TestCase) and one not in bases]
        return self.suiteClass([self.loadTestsFromTestCase(one) for one in classes])

    def loadTestsFromName(self, name, module=None):
        at = module
        for part in name.split("."):
            parent, at = at, getattr(at, part)
        if isinstance(at, type):
            return self.loadTestsFromTestCase(at)
        if isinstance(parent, type):
            return self.suiteClass([parent(part)])
        return self.suiteClass([at() if callable(at) else at])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        return [name for name in dir(testCaseClass)
                if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]


defaultTestLoader = TestLoader()
