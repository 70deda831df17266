"""Comparing sequences: what two have in common, and lines that say how one becomes the other."""

from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
    "context_diff", "unified_diff", "diff_bytes", "Match",
]

Match = namedtuple("Match", "a b size")


def _similarity(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index()

    def _index(self):
        """Where each item of the second sequence stands, without junk and without what stands nearly everywhere."""
        self.b2j = places = {}
        for place, item in enumerate(self.b):
            places.setdefault(item, []).append(place)
        self.bjunk = {item for item in places if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        size = len(self.b)
        if self.autojunk and size >= 200:
            most = size // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > most}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start, other, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            grown = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = grown[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    start, other, size = i - length + 1, j - length + 1, length
            lengths = grown
        # What is popular or junk cannot begin a match, and can make it longer: first what is no junk, then junk.
        for with_junk in (False, True):
            while start > alo and other > blo and (b[other - 1] in junk) is with_junk and a[start - 1] == b[other - 1]:
                start, other, size = start - 1, other - 1, size + 1
            while (
                start + size < ahi
                and other + size < bhi
                and (b[other + size] in junk) is with_junk
                and a[start + size] == b[other + size]
            ):
                size += 1
        return Match(start, other, size)

    def get_matching_blocks(self):
        if self.matching_blocks is None:
            self.matching_blocks = [Match._make(block) for block in self._blocks()]
        return self.matching_blocks

    def _blocks(self):
        found = []
        left = [(0, len(self.a), 0, len(self.b))]
        while left:
            alo, ahi, blo, bhi = left.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append((i, j, size))
            if alo < i and blo < j:
                left.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                left.append((i + size, ahi, j + size, bhi))
        joined = []
        for i, j, size in sorted(found):
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + size)
            else:
                joined.append((i, j, size))
        return [*joined, (len(self.a), len(self.b), 0)]

    def get_opcodes(self):
        if self.opcodes is None:
            self.opcodes = list(self._steps())
        return self.opcodes

    def _steps(self):
        i = j = 0
        for start, other, size in self.get_matching_blocks():
            if i < start or j < other:
                tag = "insert" if i == start else "delete" if j == other else "replace"
                yield tag, i, start, j, other
            i, j = start + size, other + size
            if size:
                yield "equal", start, i, other, j

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        codes = list(codes)
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        matches = sum(block[-1] for block in self.get_matching_blocks())
        return _similarity(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        available, matches = {}, 0
        for item in self.a:
            left = available.get(item, self.fullbcount.get(item, 0))
            available[item] = left - 1
            matches += left > 0
        return _similarity(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _similarity(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    scored = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            scored.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, scored)]


def IS_LINE_JUNK(line, pat=None):
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._close_lines(a, alo, ahi, b, blo, bhi)
            elif tag == "insert":
                yield from self._marked("+", b, blo, bhi)
            else:
                yield from self._marked("-" if tag == "delete" else " ", a, alo, ahi)

    def _marked(self, mark, lines, low, high):
        for place in range(low, high):
            yield f"{mark} {lines[place]}"

    def _changed(self, a, alo, ahi, b, blo, bhi):
        """What lies between two pairs of lines: similar lines, or only old or new ones."""
        if alo < ahi and blo < bhi:
            yield from self._close_lines(a, alo, ahi, b, blo, bhi)
        else:
            yield from self._marked("-", a, alo, ahi)
            yield from self._marked("+", b, blo, bhi)

    def _close_lines(self, a, alo, ahi, b, blo, bhi):
        """The two most similar lines stand together, with marks; before and after them the same again."""
        matcher = SequenceMatcher(self.charjunk)
        best, pair, same = 0.74, None, None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    same = same or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, pair = matcher.ratio(), (i, j)
        if best < 0.75:
            pair = same
        else:
            same = None
        if pair is None:
            shorter_first = [("-", a, alo, ahi), ("+", b, blo, bhi)]
            if bhi - blo < ahi - alo:
                shorter_first.reverse()
            for part in shorter_first:
                yield from self._marked(*part)
            return
        i, j = pair
        yield from self._changed(a, alo, i, b, blo, j)
        if same is None:
            yield from self._with_hints(matcher, a[i], b[j])
        else:
            yield f"  {a[i]}"
        yield from self._changed(a, i + 1, ahi, b, j + 1, bhi)

    def _with_hints(self, matcher, old, new):
        matcher.set_seqs(old, new)
        old_marks = new_marks = ""
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == "equal":
                old_marks += " " * (i2 - i1)
                new_marks += " " * (j2 - j1)
            else:
                old_marks += ("^" if tag == "replace" else "-") * (i2 - i1)
                new_marks += ("^" if tag == "replace" else "+") * (j2 - j1)
        for sign, line, marks in (("-", old, old_marks), ("+", new, new_marks)):
            yield f"{sign} {line}"
            # Tabs stay tabs, so that the marks stand below their letters.
            marks = "".join(c if mark == " " and c.isspace() else mark for c, mark in zip(line, marks)).rstrip()
            if marks:
                yield f"? {marks}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


def _check_lines(a, b, *names):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"all arguments must be str, not: {name!r}")


def _dated(date):
    return f"\t{date}" if date else ""


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return f"{start + 1}"
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"--- {fromfile}{_dated(fromfiledate)}{lineterm}"
            yield f"+++ {tofile}{_dated(tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[i1:i2])
                continue
            if tag != "insert":
                yield from ("-" + line for line in a[i1:i2])
            if tag != "delete":
                yield from ("+" + line for line in b[j1:j2])


def _context_range(start, stop):
    length = stop - start
    if length <= 1:
        return f"{start + length}"
    return f"{start + 1},{stop}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"*** {fromfile}{_dated(fromfiledate)}{lineterm}"
            yield f"--- {tofile}{_dated(tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        yield f"***************{lineterm}"
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from (marks[tag] + line for line in a[i1:i2])
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from (marks[tag] + line for line in b[j1:j2])


def _as_text(data):
    if not isinstance(data, bytes):
        raise TypeError(f"all arguments must be bytes, not {type(data).__name__} ({data!r})")
    return data.decode("latin-1")


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compares lines of bytes by a function for texts, whatever their encoding."""
    a, b = list(map(_as_text, a)), list(map(_as_text, b))
    names = [_as_text(name) for name in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(a, b, *names, n, _as_text(lineterm)):
        yield line.encode("latin-1")
