"""What doctest finds, runs and says.

>>> double(4)
8
>>> double(4)
9
"""
import contextlib
import doctest
import io


def double(number):
    """Twice the number.

    >>> double(2)
    4
    >>> double("ab")
    'abab'
    >>> for number in range(2):
    ...     print(double(number))
    0
    2
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(30))  # doctest: +ELLIPSIS
    [0, 1, ..., 29]
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> double(3)  # doctest: +SKIP
    7
    >>> double(3)
    >>> kept = double(1)
    >>> kept
    3
    >>> 1 == 1
    1
    """
    return number * 2


class Stack:
    """
    >>> stack = Stack(); stack.push(3); stack.items
    [3]
    """

    def __init__(self):
        self.items = []

    def push(self, item):
        """
        >>> Stack().push()  # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
        TypeError: other words
        """
        self.items.append(item)

    @property
    def top(self):
        """
        >>> Stack().items[0:]
        [1]
        """

    @staticmethod
    def empty():
        """Nothing to try here."""


def said(call):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        results = call()
    print("".join(line for line in out.getvalue().splitlines(True) if not line.startswith("File ")), end="")
    print(results, results and (results.failed, results.attempted, results.skipped))


said(doctest.testmod)
said(lambda: doctest.testmod(verbose=True))
said(lambda: doctest.testmod(optionflags=doctest.REPORT_ONLY_FIRST_FAILURE, report=False))
said(lambda: doctest.testmod(optionflags=doctest.REPORT_NDIFF | doctest.FAIL_FAST))
said(lambda: doctest.run_docstring_examples(Stack.push, globals()))
parser = doctest.DocTestParser()
for example in parser.get_examples(double.__doc__)[:3]:
    print(repr(example.source), repr(example.want), example.lineno, example.indent, example.options)
for text in [">>>x", "   >>> f()\n  3\n", ">>> x # doctest: +NOPE"]:
    try:
        parser.get_examples(text, "text")
    except ValueError as error:
        print(error)
checker = doctest.OutputChecker()
for want, got in [("a...c\n", "abc\n"), ("...\n", "x\n"), ("a...b...c\n", "acb\n"), ("ab...bc\n", "abc\n")]:
    print(want, checker.check_output(want, got, doctest.ELLIPSIS))
