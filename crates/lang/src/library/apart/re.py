"""Regular expressions. Reading and matching are the machine's; what programs hold in their hands is here."""

import enum as _enum
from _machine import name_in_full as _name_in_full
from _sre import compile as _compile_text, scan as _scan

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]


class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        names = []
        rest = self._value_
        for flag in _FLAG_ORDER:
            if rest & flag._value_:
                rest &= ~flag._value_
                names.append(f"re.{flag._name_}")
        if rest:
            names.append(hex(rest))
        return "|".join(names) or "re.NOFLAG"

    __str__ = __repr__


_FLAG_ORDER = [
    RegexFlag.ASCII, RegexFlag.IGNORECASE, RegexFlag.LOCALE, RegexFlag.UNICODE, RegexFlag.MULTILINE, RegexFlag.DOTALL,
    RegexFlag.VERBOSE, RegexFlag.DEBUG,
]
for _flag in RegexFlag.__members__.items():
    globals()[_flag[0]] = _flag[1]
RegexFlag.__qualname__ = "RegexFlag"


class PatternError(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = b"\n" if isinstance(pattern, bytes) else "\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError
_SEARCH, _MATCH, _FULL = 0, 1, 2
_END = (1 << 62)
# Matches are looked for this many at a time.
_ROW = 100


def _readable(string, pattern):
    """The text as the engine goes through it: bytes as characters of the same numbers."""
    if isinstance(string, str):
        if pattern._is_bytes:
            raise TypeError("cannot use a bytes pattern on a string-like object")
        return string
    if not isinstance(string, (bytes, bytearray)):
        raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}")
    if not pattern._is_bytes and pattern.pattern is not None:
        raise TypeError("cannot use a string pattern on a bytes-like object")
    return string.decode("latin-1")


def _plain(string):
    """The text without the methods of a subclass."""
    if isinstance(string, str):
        return string if type(string) is str else str.__str__(string)
    return string if type(string) is bytes else bytes(string)


def _whole(number, length):
    return max(0, min(number.__index__(), length))


class Match:
    __module__ = "re"
    __slots__ = ("re", "string", "pos", "endpos", "_spans", "__weakref__")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Match' instances")

    def __repr__(self):
        start, end = self.span()
        return f"<re.Match object; span=({start}, {end}), match={self.string[start:end]!r}>"

    def _number(self, group):
        if not isinstance(group, str):
            try:
                number = group.__index__()
            except AttributeError:
                number = -1
        else:
            number = self.re.groupindex.get(group, -1)
        if 0 <= number <= self.re.groups:
            return number
        raise IndexError("no such group")

    def _text(self, number, default=None):
        start = self._spans[2 * number + 1]
        return default if start < 0 else _plain(self.string)[start:self._spans[2 * number + 2]]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def span(self, group=0, /):
        number = self._number(group)
        return (self._spans[2 * number + 1], self._spans[2 * number + 2])

    def start(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 2]

    def expand(self, template):
        return _filled(_template(self.re, template), self)

    @property
    def lastindex(self):
        return self._spans[0]

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self._spans[0]:
                return name
        return None

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(lambda cls, item: _alias(cls, item))


def _alias(cls, item):
    import types
    return types.GenericAlias(cls, item)


def _new_match(pattern, string, pos, endpos, spans):
    match = object.__new__(Match)
    match.re, match.string, match.pos, match.endpos, match._spans = pattern, string, pos, endpos, spans
    return match


class Pattern:
    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "_program", "_names", "_is_bytes", "_templates", "__weakref__")

    def __new__(cls, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        import types
        return types.MappingProxyType(self._names)

    def __repr__(self):
        flags = self.flags if self._is_bytes else self.flags & ~32
        shown = repr(self.pattern)[:200]
        if not flags:
            return f"re.compile({shown})"
        return f"re.compile({shown}, {RegexFlag(flags)!r})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self._is_bytes, self.pattern, self.flags) == (other._is_bytes, other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def _one(self, string, pos, endpos, mode):
        text = _readable(string, self)
        length = len(string)
        pos, endpos = _whole(pos, length), _whole(endpos, length)
        found = _scan(self._program, text, pos, endpos, mode, 1, False)[0]
        return _new_match(self, string, pos, endpos, found[0]) if found else None

    def search(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, _FULL)

    def _rows(self, text, pos, endpos, mode=_SEARCH):
        """Every match's spans."""
        advance, more = False, True
        while more:
            found, more = _scan(self._program, text, pos, endpos, mode, _ROW, advance)
            yield from found
            if found:
                pos = found[-1][2]
                advance = found[-1][1] == pos

    def finditer(self, string, pos=0, endpos=_END):
        text = _readable(string, self)
        pos, endpos = _whole(pos, len(string)), _whole(endpos, len(string))
        return (_new_match(self, string, pos, endpos, spans) for spans in self._rows(text, pos, endpos))

    def scanner(self, string, pos=0, endpos=_END):
        return _Scanner(self, string, pos, endpos)

    def findall(self, string, pos=0, endpos=_END):
        text = _readable(string, self)
        string = _plain(string)
        pos, endpos = _whole(pos, len(string)), _whole(endpos, len(string))
        empty = string[:0]
        rows = self._rows(text, pos, endpos)
        if self.groups == 0:
            return [string[row[1]:row[2]] for row in rows]
        if self.groups == 1:
            return [string[row[3]:row[4]] if row[3] >= 0 else empty for row in rows]
        places = range(3, 2 * self.groups + 3, 2)
        return [tuple([string[row[at]:row[at + 1]] if row[at] >= 0 else empty for at in places]) for row in rows]

    def split(self, string, maxsplit=0):
        text = _readable(string, self)
        string = _plain(string)
        parts, last, count = [], 0, 0
        for row in self._rows(text, 0, len(string)) if maxsplit >= 0 else ():
            parts.append(string[last:row[1]])
            for at in range(3, 2 * self.groups + 3, 2):
                parts.append(string[row[at]:row[at + 1]] if row[at] >= 0 else None)
            last = row[2]
            count += 1
            if count == maxsplit:
                break
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        text = _readable(string, self)
        string = _plain(string)
        if callable(repl):
            template = None
        else:
            template = _template(self, repl)
        parts, last, number = [], 0, 0
        for row in self._rows(text, 0, len(string)) if count >= 0 else ():
            if row[1] > last:
                parts.append(string[last:row[1]])
            last = row[2]
            if template is None:
                piece = repl(_new_match(self, string, 0, len(string), row))
                if piece is not None:
                    parts.append(piece)
            elif len(template) == 1 and not isinstance(template[0], int):
                parts.append(template[0])
            else:
                parts.append(_filled(template, _new_match(self, string, 0, len(string), row)))
            number += 1
            if number == count:
                break
        if last < len(string):
            parts.append(string[last:])
        return string[:0].join(parts), number

    __class_getitem__ = classmethod(lambda cls, item: _alias(cls, item))


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern, self._string = pattern, string
        self._text = _readable(string, pattern)
        self._first = self._pos = _whole(pos, len(string))
        self._endpos = _whole(endpos, len(string))
        self._advance = False

    def _next(self, mode):
        if self._pos is None:
            return None
        found = _scan(self.pattern._program, self._text, self._pos, self._endpos, mode, 1, self._advance)[0]
        if not found:
            self._pos = None
            return None
        self._pos = found[0][2]
        self._advance = found[0][1] == self._pos
        return _new_match(self.pattern, self._string, self._first, self._endpos, found[0])

    def search(self):
        return self._next(_SEARCH)

    def match(self):
        return self._next(_MATCH)


def _filled(template, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in template])


_CONTROLS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_OCTAL = "01234567"
_DIGITS = "0123456789"


def _template(pattern, source):
    """The parts of a replacement: texts, and numbers of groups."""
    is_bytes = isinstance(source, (bytes, bytearray))
    if is_bytes:
        source = bytes(source)
    elif not isinstance(source, str):
        raise TypeError(f"decoding to str: need a bytes-like object, {type(source).__name__} found")
    known = pattern._templates.get(source)
    if known is not None:
        return known
    text = source.decode("latin-1") if is_bytes else source
    if "\\" not in text:
        parts = [text]
    else:
        parts = _template_parts(pattern, source, text, is_bytes)
    if is_bytes:
        parts = [part if isinstance(part, int) else part.encode("latin-1") for part in parts]
    if len(pattern._templates) > 50:
        pattern._templates.clear()
    pattern._templates[source] = parts
    return parts


def _template_parts(pattern, source, text, is_bytes):
    parts, literal, at = [], "", 0

    def group(number):
        nonlocal literal
        if literal or not parts:
            parts.append(literal)
            literal = ""
        parts.append(number)

    while True:
        slash = text.find("\\", at)
        if slash < 0:
            break
        literal += text[at:slash]
        if slash + 1 == len(text):
            raise PatternError("bad escape (end of pattern)", source, slash)
        letter = text[slash + 1]
        at = slash + 2
        if letter == "g":
            number, at = _group_of_template(pattern, source, text, at, is_bytes)
            group(number)
        elif letter == "0":
            digits = ""
            while len(digits) < 2 and text[at:at + 1] in _OCTAL and at < len(text):
                digits += text[at]
                at += 1
            literal += chr(int(digits or "0", 8))
        elif letter in _DIGITS:
            digits = letter
            if at < len(text) and text[at] in _DIGITS:
                digits += text[at]
                at += 1
                if digits[0] in _OCTAL and digits[1] in _OCTAL and at < len(text) and text[at] in _OCTAL:
                    digits += text[at]
                    at += 1
                    code = int(digits, 8)
                    if code > 0o377:
                        message = f"octal escape value \\{digits} outside of range 0-0o377"
                        raise PatternError(message, source, slash)
                    literal += chr(code)
                    continue
            if int(digits) > pattern.groups:
                raise PatternError(f"invalid group reference {int(digits)}", source, slash + 1)
            group(int(digits))
        elif letter in _CONTROLS:
            literal += _CONTROLS[letter]
        elif letter.isascii() and letter.isalpha():
            raise PatternError(f"bad escape \\{letter}", source, slash)
        else:
            literal += "\\" + letter
    literal += text[at:]
    if literal or not parts:
        parts.append(literal)
    return parts


def _group_of_template(pattern, source, text, at, is_bytes):
    if text[at:at + 1] != "<":
        raise PatternError("missing <", source, at)
    end = text.find(">", at)
    if end < 0:
        if at + 1 == len(text):
            raise PatternError("missing group name", source, at + 1)
        raise PatternError("missing >, unterminated name", source, at + 1)
    name = text[at + 1:end]
    if not name:
        raise PatternError("missing group name", source, end)
    if name.isascii() and name.isdigit():
        number = int(name)
        if number > pattern.groups:
            raise PatternError(f"invalid group reference {number}", source, at + 1)
        return number, end + 1
    if not name.isidentifier() or is_bytes and not name.isascii():
        shown = ascii(name) if is_bytes else repr(name)
        raise PatternError(f"bad character in group name {shown}", source, at + 1)
    if name not in pattern._names:
        raise IndexError(f"unknown group name {name!r}")
    return pattern._names[name], end + 1


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = (type(pattern), pattern, flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    compiled = _new_pattern(pattern, flags)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = compiled
    return compiled


def _new_pattern(pattern, flags):
    is_bytes = isinstance(pattern, bytes)
    _checked(flags, is_bytes)
    result = _compile_text(pattern.decode("latin-1") if is_bytes else pattern, flags, is_bytes)
    if len(result) == 3:
        message, place, is_overflow = result
        if is_overflow:
            raise OverflowError(message)
        raise PatternError(message, None if place is None else pattern, place) from None
    compiled = object.__new__(Pattern)
    compiled._program, flags, compiled.groups, compiled._names, warnings = result
    compiled.pattern, compiled._is_bytes, compiled.flags = pattern, is_bytes, _checked(flags, is_bytes)
    compiled._templates = {}
    for message in warnings:
        import warnings as _warnings
        _warnings.warn(message, FutureWarning, stacklevel=4)
    return compiled


def _checked(flags, is_bytes):
    if is_bytes:
        if flags & 32:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & 4 and flags & 256:
            raise ValueError("ASCII and LOCALE flags are incompatible")
        return flags
    if flags & 4:
        raise ValueError("cannot use LOCALE flag with a str pattern")
    if not flags & 256:
        return flags | 32
    if flags & 32:
        raise ValueError("ASCII and UNICODE flags are incompatible")
    return flags


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


_UNSET = object()


def _by_position(function, names, values, given):
    """Counts and flags that were given by position: they will have to be named."""
    if len(given) > len(names):
        taken = len(names) + (2 if function == "split" else 3)
        raise TypeError(f"{function}() takes from {taken - len(names)} to {taken} positional arguments "
                        f"but {taken - len(names) + len(given)} were given")
    for index, value in enumerate(given):
        if values[index] is not _UNSET:
            raise TypeError(f"{function}() got multiple values for argument {names[index]!r}")
        values[index] = value
    if given:
        import warnings
        warnings.warn(f"{names[0]!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
    return [0 if value is _UNSET else value for value in values]


def sub(pattern, repl, string, *args, count=_UNSET, flags=_UNSET):
    count, flags = _by_position("sub", ("count", "flags"), [count, flags], args)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_UNSET, flags=_UNSET):
    count, flags = _by_position("subn", ("count", "flags"), [count, flags], args)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_UNSET, flags=_UNSET):
    maxsplit, flags = _by_position("split", ("maxsplit", "flags"), [maxsplit, flags], args)
    return _compile(pattern, flags).split(string, maxsplit)


def purge():
    _cache.clear()


_SPECIAL = {ord(character): "\\" + character for character in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin-1").translate(_SPECIAL).encode("latin-1")


_name_in_full(Match)
_name_in_full(Pattern)


class Scanner:
    """Goes through a text with the first of several patterns that matches at each place."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.match = None
        self._rules = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def _match_at(self, string, place):
        for pattern, action in self._rules:
            if (found := pattern.match(string, place)) is not None:
                return found, action
        return None, None

    def scan(self, string):
        result, place = [], 0
        while True:
            found, action = self._match_at(string, place)
            if found is None or found.end() == place:
                return result, string[place:]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            place = found.end()
