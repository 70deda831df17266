"""JSON. Reading and quoting are native."""

from _json import parse as _parse, plain as _plain, quote as _quote

__all__ = ["JSONDecodeError", "JSONDecoder", "JSONEncoder", "dump", "dumps", "load", "loads"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int, self.parse_constant = parse_float, parse_int, parse_constant
        self.strict = strict

    def decode(self, s):
        start = len(s) - len(s.lstrip(" \t\n\r"))
        value, end = self._read(s, start)
        if s[end:].strip(" \t\n\r"):
            raise JSONDecodeError("Extra data", s, len(s) - len(s[end:].lstrip(" \t\n\r")))
        return value

    def raw_decode(self, s, idx=0):
        return self._read(s, idx)

    def _read(self, s, start):
        pairs = self.object_hook is not None or self.object_pairs_hook is not None
        numbers = not (self.parse_float is self.parse_int is self.parse_constant is None)
        good, value, end = _parse(s, start, pairs or numbers, numbers, bool(self.strict))
        if not good:
            raise JSONDecodeError(value, s, end)
        return (self._convert(value) if pairs or numbers else value), end

    def _convert(self, value):
        """Objects come as one-item tuples around their pairs, numbers as pairs of kind and text."""
        if isinstance(value, list):
            return [self._convert(item) for item in value]
        if not isinstance(value, tuple):
            return value
        if len(value) == 2:
            kind, text = value[0]
            function = {"int": self.parse_int or int, "float": self.parse_float or float}.get(
                kind, self.parse_constant or float)
            return function(text)
        pairs = [(key, self._convert(item)) for key, item in value[0]]
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys = allow_nan, sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        text = self._encode_plain(o)
        return "".join(self.iterencode(o)) if text is None else text

    def _encode_plain(self, o):
        """The text where nothing but what is built in has a say, else None."""
        if type(self).iterencode is not JSONEncoder.iterencode:
            return None
        return _plain(o, bool(self.ensure_ascii), bool(self.sort_keys), self.indent, self.item_separator, self.key_separator)

    def iterencode(self, o, _one_shot=False):
        pieces = []
        self._write(o, pieces.append, "\n", set())
        return iter(pieces)

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o in (float("inf"), -float("inf")):
            text = "Infinity" if o > 0 else "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def _plain(self, o):
        """The text of what has no parts; None for all else."""
        if isinstance(o, str):
            return _quote(o, bool(self.ensure_ascii))
        if o is None or o is True or o is False:
            return {None: "null", True: "true", False: "false"}[o]
        if isinstance(o, int):
            return int.__repr__(o)
        return self._float(o) if isinstance(o, float) else None

    def _write(self, o, write, newline, parents):
        text = self._plain(o)
        if text is not None:
            return write(text)
        if self.check_circular:
            if id(o) in parents:
                raise ValueError("Circular reference detected")
            parents.add(id(o))
        if isinstance(o, (list, tuple)):
            self._write_items(o, write, newline, parents) if o else write("[]")
        elif isinstance(o, dict):
            self._write_pairs(o, write, newline, parents)
        else:
            self._write(self.default(o), write, newline, parents)
        parents.discard(id(o))

    def _separated(self, newline):
        """What stands before the first part, between two and behind the last."""
        if self.indent is None:
            return newline, "", self.item_separator, ""
        inner = newline + self.indent
        return inner, inner, self.item_separator + inner, newline

    def _write_items(self, items, write, newline, parents):
        inner, before, between, behind = self._separated(newline)
        before = "[" + before
        for item in items:
            text = self._plain(item)
            if text is not None:
                write(before + text)
            else:
                write(before)
                self._write(item, write, inner, parents)
            before = between
        if behind:
            write(behind)
        write("]")

    def _write_pairs(self, o, write, newline, parents):
        items = sorted(o.items()) if self.sort_keys else o.items()
        items = [(key, value) for key, value in [(self._key(key), value) for key, value in items] if key is not None]
        if not items:
            return write("{}")
        inner, before, between, behind = self._separated(newline)
        write("{")
        for key, value in items:
            if before:
                write(before)
            write(_quote(key, bool(self.ensure_ascii)))
            write(self.key_separator)
            self._write(value, write, inner, parents)
            before = between
        if behind:
            write(behind)
        write("}")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True or key is False or key is None:
            return {True: "true", False: "false", None: "null"}[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw,
    ).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    given = {
        "object_hook": object_hook, "parse_float": parse_float, "parse_int": parse_int, "parse_constant": parse_constant,
        "object_pairs_hook": object_pairs_hook,
    }
    return (cls or JSONDecoder)(**kw, **{name: value for name, value in given.items() if value is not None}).decode(s)


def detect_encoding(b):
    """By the mark at the beginning, or by where zeros stand (RFC 4627)."""
    for mark, encoding in _MARKS:
        if b.startswith(mark):
            return encoding
    zeros = [byte == 0 for byte in b[:4]]
    if len(zeros) == 4:
        if zeros[0]:
            return "utf-32-be" if zeros[1] else "utf-16-be"
        if zeros[1]:
            return "utf-32-le" if zeros[2] and zeros[3] else "utf-16-le"
    elif len(zeros) == 2 and any(zeros):
        return "utf-16-be" if zeros[0] else "utf-16-le"
    return "utf-8"


_MARKS = [
    (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
]


def load(fp, **kw):
    return loads(fp.read(), **kw)


JSONDecodeError.__module__ = "json.decoder"
JSONDecoder.__module__ = "json.decoder"
JSONEncoder.__module__ = "json.encoder"


import json.decoder
import json.encoder
