"""Regular expressions. The matching itself is native."""

from _re import compile as _compile_native, scan as _scan
from enum import IntFlag, KEEP

__all__ = [
    "A", "ASCII", "DOTALL", "I", "IGNORECASE", "M", "MULTILINE", "Match", "NOFLAG", "Pattern", "PatternError", "RegexFlag",
    "S", "U", "UNICODE", "VERBOSE", "X", "compile", "error", "escape", "findall", "finditer", "fullmatch", "match", "purge",
    "search", "split", "sub", "subn",
]


class RegexFlag(IntFlag, boundary=KEEP):
    NOFLAG = 0
    IGNORECASE = I = 2
    LOCALE = L = 4
    MULTILINE = M = 8
    DOTALL = S = 16
    UNICODE = U = 32
    VERBOSE = X = 64
    DEBUG = 128
    ASCII = A = 256

    def __repr__(self):
        names = [f"re.{member.name}" for member in RegexFlag if member.value & self.value]
        return "|".join(names) or "re.NOFLAG"

    def __str__(self):
        return repr(self)


NOFLAG = RegexFlag.NOFLAG
IGNORECASE = I = RegexFlag.IGNORECASE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
UNICODE = U = RegexFlag.UNICODE
VERBOSE = X = RegexFlag.VERBOSE
ASCII = A = RegexFlag.ASCII
DEBUG = RegexFlag.DEBUG


class PatternError(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError
_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    flags = int(flags)
    key = (pattern, flags)
    found = _cache.get(key) if isinstance(pattern, str) else None
    if found is None:
        if isinstance(pattern, (bytes, bytearray)):
            raise TypeError("patterns of bytes are not available here: decode the text first")
        if not isinstance(pattern, str):
            raise TypeError("first argument must be string or compiled pattern")
        parts = _compile_native(pattern, flags)
        if len(parts) == 2:
            raise PatternError(parts[0], pattern, parts[1])
        found = Pattern(pattern, *parts)
        if len(_cache) >= 500:
            _cache.clear()
        _cache[key] = found
    return found


def purge():
    _cache.clear()


class Pattern:
    def __init__(self, pattern, program, groups, groupindex, flags):
        self.pattern, self.groups, self.groupindex, self.flags = pattern, groups, groupindex, flags
        self._program = program
        self._names = {number: name for name, number in groupindex.items()}

    def __repr__(self):
        flags = RegexFlag(self.flags & ~32)
        shown = repr(self.pattern)
        shown = shown if len(shown) <= 200 else shown[:200]
        return f"re.compile({shown}{f', {flags!r}' if flags else ''})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _matches(self, string, pos, endpos, how, most):
        if not isinstance(string, str):
            if isinstance(string, (bytes, bytearray)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        end = len(string) if endpos is None else max(min(endpos, len(string)), 0)
        pos = max(pos, 0)
        if pos > end:
            return []
        return [Match(self, string, spans, pos, end) for spans in _scan(self._program, string, pos, end, how, most)]

    def _one(self, string, pos, endpos, how):
        found = self._matches(string, pos, endpos, how, 1)
        return found[0] if found else None

    def search(self, string, pos=0, endpos=None):
        return self._one(string, pos, endpos, "search")

    def match(self, string, pos=0, endpos=None):
        return self._one(string, pos, endpos, "match")

    def fullmatch(self, string, pos=0, endpos=None):
        return self._one(string, pos, endpos, "fullmatch")

    def finditer(self, string, pos=0, endpos=None):
        return iter(self._matches(string, pos, endpos, "search", 1 << 62))

    def findall(self, string, pos=0, endpos=None):
        found = self._matches(string, pos, endpos, "search", 1 << 62)
        if self.groups == 0:
            return [match[0] for match in found]
        if self.groups == 1:
            return [match.groups("")[0] for match in found]
        return [match.groups("") for match in found]

    def split(self, string, maxsplit=0):
        parts = []
        last = 0
        for match in self._matches(string, 0, None, "search", maxsplit if maxsplit > 0 else 0 if maxsplit < 0 else 1 << 62):
            parts.append(string[last:match.start()])
            parts.extend(match.groups())
            last = match.end()
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        expand = repl if callable(repl) else _template(self, repl)
        pieces = []
        last = number = 0
        for match in self._matches(string, 0, None, "search", count if count > 0 else 1 << 62):
            pieces.append(string[last:match.start()])
            pieces.append(expand(match))
            last = match.end()
            number += 1
        pieces.append(string[last:])
        return "".join(pieces), number


class Match:
    def __init__(self, pattern, string, spans, pos, endpos):
        self.re, self.string, self.pos, self.endpos = pattern, string, pos, endpos
        self._spans = spans

    def _number(self, group):
        if isinstance(group, str):
            number = self.re.groupindex.get(group, -1)
        else:
            try:
                number = group.__index__()
            except AttributeError:
                number = -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _text(self, group, default=None):
        number = self._number(group)
        start, end = self._spans[2 * number], self._spans[2 * number + 1]
        return default if end < 0 else self.string[start:end]

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(groups[0] if groups else 0)
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        return self.start(group), self.end(group)

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        """The group that was closed last; of those with one end, the outermost."""
        best = None
        for number in range(1, self.re.groups + 1):
            end = self.end(number)
            if end >= 0 and (best is None or end > self.end(best)):
                best = number
        return best

    @property
    def lastgroup(self):
        return self.re._names.get(self.lastindex)

    def expand(self, template):
        return _template(self.re, template)(self)

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self[0]!r}>"

    def __copy__(self):
        return self


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "b": "\b", "\\": "\\"}


def _template(pattern, repl):
    """A function that fills in a replacement: texts, and numbers of groups."""
    if not isinstance(repl, str):
        raise TypeError(f"expected str instance, {type(repl).__name__} found")
    if "\\" not in repl:
        return lambda match: repl
    parts = []
    place = 0
    while place < len(repl):
        found = repl.find("\\", place)
        if found < 0:
            parts.append(repl[place:])
            break
        parts.append(repl[place:found])
        if found + 1 == len(repl):
            raise PatternError("bad escape (end of pattern)", repl, found)
        letter = repl[found + 1]
        place = found + 2
        if letter == "g":
            place = _named_group(pattern, repl, found, parts)
        elif letter == "0":
            end = place
            while end < len(repl) and end < place + 2 and repl[end] in "01234567":
                end += 1
            parts.append(chr(int(repl[found + 1:end], 8) & 0xFF))
            place = end
        elif letter.isdigit():
            if place < len(repl) and repl[place].isdigit():
                place += 1
            parts.append(_known_group(pattern, int(repl[found + 1:place]), repl, found + 1))
        elif letter in _ESCAPES:
            parts.append(_ESCAPES[letter])
        elif letter.isascii() and letter.isalpha():
            raise PatternError(f"bad escape \\{letter}", repl, found)
        else:
            parts.append("\\" + letter)
    return lambda match: "".join([part if isinstance(part, str) else match._text(part, "") for part in parts])


def _named_group(pattern, repl, found, parts):
    if repl[found + 2:found + 3] != "<":
        raise PatternError("missing <", repl, found + 2)
    end = repl.find(">", found)
    if end < 0:
        raise PatternError("missing >, unterminated name", repl, found + 3)
    name = repl[found + 3:end]
    if not name:
        raise PatternError("missing group name", repl, found + 3)
    if name.isdigit():
        parts.append(_known_group(pattern, int(name), repl, found + 3))
    elif name in pattern.groupindex:
        parts.append(pattern.groupindex[name])
    elif name.isidentifier():
        raise IndexError(f"unknown group name {name!r}")
    else:
        raise PatternError(f"bad character in group name {name!r}", repl, found + 3)
    return end + 1


def _known_group(pattern, number, repl, place):
    if number > pattern.groups:
        raise PatternError(f"invalid group reference {number}", repl, place)
    return number


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


_SPECIAL = {ord(character): "\\" + character for character in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    return pattern.translate(_SPECIAL)
