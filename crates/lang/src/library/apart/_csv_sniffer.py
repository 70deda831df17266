"""Guessing the rules of comma-separated values from a piece of them."""

import re
from io import StringIO

from csv import Dialect, Error, QUOTE_MINIMAL, reader

__name__ = "csv"

_MARK, _QUOTED = r"""(?P<mark>[^\w\n"'])(?P<space> ?)""", r"""(?P<quote>["']).*?(?P=quote)"""
_BEGIN, _END = r"(?:^|\n)", r"(?:$|\n)"
_BETWEEN = [
    _MARK + _QUOTED + "(?P=mark)",
    _BEGIN + _QUOTED + _MARK,
    _MARK + _QUOTED + _END,
    _BEGIN + _QUOTED + _END,
]


def _most(counts):
    return max(counts, key=counts.get) if counts else ""


def _count(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


class Sniffer:
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quote, doubled, mark, space = self._guess_quote_and_delimiter(sample, delimiters)
        if not mark:
            mark, space = self._guess_delimiter(sample, delimiters)
        if not mark:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator, quoting = "\r\n", QUOTE_MINIMAL
            doublequote, delimiter, quotechar, skipinitialspace = doubled, mark, quote or '"', space

        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        """From what is quoted, with what stands before or after it."""
        for form in _BETWEEN:
            found = list(re.compile(form, re.DOTALL | re.MULTILINE).finditer(data))
            if found:
                break
        else:
            return "", False, None, False
        quote = _most(_count(match["quote"] for match in found))
        found = [match.groupdict() for match in found]
        marks = _count(match["mark"] for match in found if match.get("mark") and (delimiters is None or match["mark"] in delimiters))
        mark = _most(marks)
        space = bool(marks) and marks[mark] == sum(1 for match in found if match.get("space"))
        around, kept = re.escape(mark), f"[^{re.escape(mark)}\\n]*"
        doubled = rf"(({around})|^)\W*{quote}{kept}{quote}{kept}{quote}\W*(({around})|$)"
        return quote, re.search(doubled, data, re.MULTILINE) is not None, mark, space

    def _guess_delimiter(self, data, delimiters):
        """The character that stands equally often in most lines, ten lines more at a time."""
        lines = [line for line in data.split("\n") if line]
        chunk = min(10, len(lines))
        counts, found = {chr(code): {} for code in range(127)}, {}
        for start in range(0, len(lines), chunk or 1):
            for line in lines[start:start + chunk]:
                for character, often in counts.items():
                    number = line.count(character)
                    often[number] = often.get(number, 0) + 1
            found = self._consistent(counts, min(start + chunk, len(lines)), delimiters)
            if len(found) == 1:
                return self._with_space(lines[0], next(iter(found)))
        if not found:
            return "", False
        preferred = [mark for mark in self.preferred if mark in found]
        best = preferred[0] if preferred else max((mode, mark) for mark, mode in found.items())[1]
        return self._with_space(lines[0], best)

    @staticmethod
    def _with_space(line, mark):
        return mark, line.count(mark) == line.count(mark + " ")

    @staticmethod
    def _consistent(counts, total, delimiters):
        modes = {}
        for character, often in counts.items():
            number = _most(often)
            modes[character] = number, 2 * often[number] - sum(often.values())
        consistency, found = 1.0, {}
        while not found and consistency >= 0.9:
            for character, (number, lines) in modes.items():
                if number > 0 and lines > 0 and lines / total >= consistency:
                    if delimiters is None or character in delimiters:
                        found[character] = number, lines
            consistency -= 0.01
        return found

    def has_header(self, sample):
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) == len(header):
                self._note_kinds(kinds, row)
        return sum(1 if self._differs(header[column], kind) else -1 for column, kind in kinds.items()) > 0

    @staticmethod
    def _note_kinds(kinds, row):
        """A column is of numbers, or of texts of one length; what is neither says nothing."""
        for column in list(kinds):
            kind = _kind(row[column])
            if kinds[column] is None:
                kinds[column] = kind
            elif kinds[column] != kind:
                del kinds[column]

    @staticmethod
    def _differs(title, kind):
        if kind is None:
            return True
        return _kind(title) is not complex if kind is complex else len(title) != kind


def _kind(text):
    try:
        complex(text)
    except (ValueError, OverflowError):
        return len(text)
    return complex
