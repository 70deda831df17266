"""`unittest.main()`: runs the tests of the program that calls it, and ends it."""

import sys

from unittest import loader, runner

__all__ = ("TestProgram", "main")


class TestProgram:
    """Runs a module's tests; there is no command line, so what it would say is given as arguments."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = sys.modules[module] if isinstance(module, str) else module
        self.exit = exit
        if defaultTest is None:
            self.test = testLoader.loadTestsFromModule(self.module)
        else:
            names = [defaultTest] if isinstance(defaultTest, str) else defaultTest
            self.test = testLoader.loadTestsFromNames(names, self.module)
        if testRunner is None:
            testRunner = runner.TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
