"""Examples as they stand in texts, and whether what they print is what is wanted."""

import re

__name__ = "doctest"

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (
    DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

_BLANK = "<BLANKLINE>"
_PROMPT = re.compile(r"( *)>>>(?: (.*)|(.+))?$")
_OPTIONS = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)
_TRACEBACK = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$")


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        end = lambda text: text if not text or text.endswith("\n") else text + "\n"
        self.source = source if source.endswith("\n") else source + "\n"
        self.want, self.exc_msg = end(want), None if exc_msg is None else exc_msg if exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, dict(globs), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if not count else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>"


class DocTestParser:
    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def parse(self, string, name="<string>"):
        """Texts and examples in turn."""
        lines = _without_common_indentation(string.expandtabs()).split("\n")
        parts, text, number = [], [], 0
        while number < len(lines):
            found = _PROMPT.match(lines[number])
            if found is None:
                text.append(lines[number])
                number += 1
                continue
            parts += ["\n".join(text) + "\n" if text else ""]
            text = []
            example, number = self._example(lines, number, found, name)
            parts += [example] if example else []
        return parts + ["\n".join(text)]

    def _example(self, lines, first, found, name):
        margin = found[1]
        if found[3] is not None:
            raise ValueError(f"line {first + 1} of the docstring for {name} lacks blank after >>>: {lines[first]!r}")
        source, number = [found[2] or ""], first + 1
        more = margin + "..."
        while number < len(lines) and lines[number].startswith(more) and lines[number][len(more):len(more) + 1] in ("", " "):
            source.append(lines[number][len(more) + 1:])
            number += 1
        want = []
        while number < len(lines) and lines[number].strip() and not _PROMPT.match(lines[number]):
            if not lines[number].startswith(margin):
                raise ValueError(
                    f"line {number + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[number]!r}"
                )
            want.append(lines[number][len(margin):])
            number += 1
        if all(not line.strip() or line.lstrip().startswith("#") for line in source):
            return None, number
        text = "\n".join(source)
        made = Example(text, "\n".join(want), _message_in(want), first, len(margin), _options_in(text, name, first + 1))
        return made, number


def _message_in(want):
    """The message of the exception that is wanted."""
    if not want or not _TRACEBACK.match(want[0]):
        return None
    for number, line in enumerate(want[1:], 1):
        if re.match(r"\w", line):
            return "\n".join(want[number:])
    return None


def _options_in(source, name, number):
    options = {}
    for found in _OPTIONS.finditer(source):
        for word in found[1].replace(",", " ").split():
            if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                raise ValueError(f"line {number} of the doctest for {name} has an invalid option: {word!r}")
            options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
    return options


def _without_common_indentation(text):
    margins = [len(found[1]) for found in re.finditer(r"^([ ]*)(?=\S)", text, re.MULTILINE)]
    least = min(margins, default=0)
    return "\n".join(line[least:] for line in text.split("\n")) if least else text


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{_BLANK}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", _BLANK, got)
        is_long = want.count("\n") > 2 and got.count("\n") > 2
        if optionflags & REPORT_NDIFF or optionflags & (REPORT_UDIFF | REPORT_CDIFF) and is_long:
            return _difference(want.splitlines(True), got.splitlines(True), optionflags)
        wanted = f"Expected:\n{_indented(want)}" if want else "Expected nothing\n"
        return wanted + (f"Got:\n{_indented(got)}" if got else "Got nothing\n")


def _difference(want, got, optionflags):
    import difflib
    if optionflags & REPORT_NDIFF:
        return "Differences (ndiff with -expected +actual):\n" + _indented("".join(difflib.ndiff(want, got)))
    if optionflags & REPORT_UDIFF:
        words, lines = "unified diff with -expected +actual", list(difflib.unified_diff(want, got, n=2))[2:]
    else:
        words, lines = "context diff with expected followed by actual", list(difflib.context_diff(want, got, n=2))[2:]
    return f"Differences ({words}):\n" + _indented("".join(line.rstrip() + "\n" for line in lines))


def _fits(want, got):
    """Does `...` in what is wanted stand for what is there?"""
    pieces = want.split("...")
    if len(pieces) == 1:
        return want == got
    first, *middle, last = pieces
    if not got.startswith(first) or not got[len(first):].endswith(last):
        return False
    place, end = len(first), len(got) - len(last)
    for piece in middle:
        place = got.find(piece, place, end)
        if place < 0:
            return False
        place += len(piece)
    return place <= end


def _indented(text, indent=4):
    return re.sub(r"(?m)^(?!$)", " " * indent, text)
