"""Examples in documentation, as they are typed at a prompt: found, run and compared."""

import inspect
import sys
from _machine import source_of as _source_of
from _doctest_examples import (
    COMPARISON_FLAGS, DONT_ACCEPT_BLANKLINE, DONT_ACCEPT_TRUE_FOR_1, DocTest, DocTestParser, ELLIPSIS, Example, FAIL_FAST,
    IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE, OutputChecker, REPORTING_FLAGS, REPORT_CDIFF, REPORT_NDIFF,
    REPORT_ONLY_FIRST_FAILURE, REPORT_UDIFF, SKIP, _indented, register_optionflag,
)
from collections import namedtuple
from io import StringIO
from re import compile as _pattern, escape as _escape
from traceback import format_exception, format_exception_only

master = None


class TestResults(namedtuple("TestResults", "failed attempted")):
    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


class DocTestFinder:
    """Goes through a module, its functions and its classes."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = DocTestParser() if parser is None else parser
        self._recurse, self._exclude_empty = recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj)
        globs = dict(globs if globs is not None else module.__dict__ if module else {})
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._look(tests, obj, name, module, _source_lines(module), globs, set())
        tests.sort(key=lambda test: test.name)
        return tests

    def _look(self, tests, obj, name, module, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for part, value in self._parts(obj, module):
            self._look(tests, value, f"{name}.{part}", module, lines, globs, seen)
        for part, value in getattr(obj, "__test__", {}).items() if inspect.ismodule(obj) else ():
            self._look(tests, value, f"{name}.__test__.{part}", module, lines, globs, seen)

    def _parts(self, obj, module):
        if not (inspect.ismodule(obj) or inspect.isclass(obj)):
            return
        for name, value in list(obj.__dict__.items()):
            if isinstance(value, (staticmethod, classmethod)) and inspect.isclass(obj):
                value = value.__func__
            unwrapped = inspect.unwrap(value) if callable(value) else value
            is_part = inspect.isroutine(unwrapped) or inspect.isclass(value) or inspect.isclass(obj) and isinstance(value, property)
            if is_part and _is_from(module, value):
                yield name, value

    def _test_of(self, obj, name, module, globs, lines):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        if not isinstance(text, str):
            text = str(text)
        if not text and self._exclude_empty:
            return None
        file = getattr(module, "__file__", None) or getattr(module, "__name__", None)
        return self._parser.get_doctest(text, globs, name, file, _line_of(obj, lines))


def _is_from(module, value):
    if module is None:
        return True
    if isinstance(value, property):
        return True
    if inspect.isfunction(value):
        return module.__dict__ is value.__globals__
    return module.__name__ == getattr(value, "__module__", None)


def _source_lines(module):
    """The lines of a program's own text."""
    text = _source_of(None) if getattr(module, "__name__", None) == "__main__" else None
    return text.splitlines(keepends=True) if text else None


def _line_of(obj, lines):
    """Where the text begins, counted from 0."""
    if inspect.ismodule(obj):
        return 0
    if lines is None:
        return None
    if isinstance(obj, property):
        obj = obj.fget
    start = None
    if inspect.isclass(obj):
        head = _pattern(rf"^\s*class\s*{_escape(getattr(obj, '__name__', '-'))}\b")
        start = next((number for number, line in enumerate(lines) if head.match(line)), None)
    elif hasattr(inspect.unwrap(obj), "__code__"):
        start = inspect.unwrap(obj).__code__.co_firstlineno - 1
    if start is None:
        return None
    quote = _pattern(r"(^|.*:)\s*\w*(\"|')")
    return next((number for number in range(start, len(lines)) if quote.match(lines[number])), None)


class DocTestRunner:
    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            wanted = f"Expecting:\n{_indented(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indented(example.source)}{wanted}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(format_exception(*exc_info))
        text = _pattern(r'(?m)^(  File "<doctest .*", line (\d+), in <module>\n)').sub(
            lambda found: f"{found[1]}    {example.source.splitlines()[int(found[2]) - 1].strip()}\n", text)
        out(f"{self._failure_header(test, example)}Exception raised:\n{_indented(text)}")

    def _failure_header(self, test, example):
        known = test.lineno is not None and example.lineno is not None
        line = test.lineno + example.lineno + 1 if known else "?"
        place = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f"Line {line}, in {test.name}"
        return f"{self.DIVIDER}\n{place}\nFailed example:\n{_indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        stdout, hook = sys.stdout, sys.displayhook
        said = StringIO()
        sys.stdout, sys.displayhook = said, sys.__displayhook__
        try:
            return self._run(test, said, stdout.write if out is None else out)
        finally:
            sys.stdout, sys.displayhook = stdout, hook
            if clear_globs:
                test.globs.clear()

    def _run(self, test, said, out):
        failed = skipped = attempted = 0
        for number, example in enumerate(test.examples):
            attempted += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
            self.optionflags = self.original_optionflags
            for flag, wanted in example.options.items():
                self.optionflags = self.optionflags | flag if wanted else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skipped += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            if not self._passes(test, number, example, said, out, quiet):
                failed += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        self._record(test.name, failed, attempted, skipped)
        return TestResults(failed, attempted, skipped=skipped)

    def _passes(self, test, number, example, said, out, quiet):
        error = None
        try:
            exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            error = sys.exc_info()
            sys.stdout.flush()
        got = said.getvalue()
        said.seek(0)
        said.truncate()
        if error is None:
            passes = self._checker.check_output(example.want, got, self.optionflags)
        elif example.exc_msg is None:
            if not quiet:
                self.report_unexpected_exception(out, test, example, error)
            return False
        else:
            passes = self._is_wanted(error, example)
            got += "".join(format_exception(*error))
        if not quiet:
            (self.report_success if passes else self.report_failure)(out, test, example, got)
        return passes

    def _is_wanted(self, error, example):
        message = format_exception_only(*error[:2])[-1]
        if self._checker.check_output(example.exc_msg, message, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        kind = lambda text: text.split("\n", 1)[0].split(":", 1)[0].rsplit(".", 1)[-1].strip()
        return kind(example.exc_msg) == kind(message)

    def _record(self, name, *counts):
        self._stats[name] = tuple(map(sum, zip(self._stats.get(name, (0, 0, 0)), counts)))
        self.failures += counts[0]
        self.tries += counts[1]
        self.skips += counts[2]

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        stats = sorted(self._stats.items())
        if verbose:
            _list("had no tests", [(name, None) for name, (_, tries, _) in stats if not tries])
            _list("passed all tests", [(name, tries) for name, (failures, tries, _) in stats if tries and not failures])
        failing = [(name, counts) for name, counts in stats if counts[0]]
        if failing:
            print(f"{self.DIVIDER}\n{_items(failing)} had failures:")
            for name, (failures, tries, _) in failing:
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            failed = f" and {self.failures} failed" if self.failures else ""
            print(f"{_counted(self.tries, 'test')} in {_items(stats)}.\n{self.tries - self.failures} passed{failed}.")
        if self.failures:
            skipped = f" and {_counted(self.skips, 'skipped test')}" if self.skips else ""
            print(f"***Test Failed*** {_counted(self.failures, 'failure')}{skipped}.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


def _counted(count, thing):
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _items(items):
    return _counted(len(items), "item")


def _list(words, items):
    if not items:
        return
    print(f"{_items(items)} {words}:")
    for name, count in items:
        print(f"    {name}" if count is None else f" {count:3d} test{'' if count == 1 else 's'} in {name}")


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    global master
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    finder, runner = DocTestFinder(exclude_empty=exclude_empty), DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    master = runner
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=None, encoding=None):
    with open(filename, encoding=encoding) as file:
        text = file.read()
    name = filename.rsplit("/", 1)[-1] if name is None else name
    globs = dict(globs or {}) | dict(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    runner.run((parser or DocTestParser()).get_doctest(text, globs, name, filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)
