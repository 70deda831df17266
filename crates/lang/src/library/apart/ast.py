"""Of the syntax trees only `literal_eval` is here."""


def literal_eval(node_or_string):
    """The value of a text that consists of literals alone."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    reader = _Reader(node_or_string.lstrip(" \t"))
    return reader.whole()


class _Reader:
    """Reads displays itself and leaves numbers and strings to `eval`."""

    def __init__(self, text):
        compile(text, "<unknown>", "eval")
        self._text, self._at = text, 0

    def whole(self):
        value = self._tuple_or_value("")
        self._blanks()
        if self._at < len(self._text):
            self._refuse()
        return value

    def _refuse(self):
        line = self._text.count("\n", 0, self._at) + 1
        raise ValueError(f"malformed node or string on line {line}: {self._text[self._at:]!r}")

    def _blanks(self):
        while self._at < len(self._text):
            if self._text[self._at] == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif self._text[self._at] in " \t\r\n\f\\":
                self._at += 1
            else:
                break

    def _next(self):
        self._blanks()
        return self._text[self._at : self._at + 1]

    def _tuple_or_value(self, end):
        first = self._value()
        if self._next() != ",":
            return first
        items = [first]
        while self._next() == ",":
            self._at += 1
            if self._next() in ("", end):
                break
            items.append(self._value())
        return tuple(items)

    def _items(self, end):
        items = []
        while self._next() != end:
            items.append(self._value())
            if self._next() == ",":
                self._at += 1
            elif self._next() != end:
                self._refuse()
        self._at += 1
        return items

    def _value(self):
        value = self._term()
        while self._next() in ("+", "-") and self._next():
            sign = self._text[self._at]
            self._at += 1
            other = self._term()
            if type(value) not in (int, float) or type(other) is not complex:
                self._refuse()
            value = value + other if sign == "+" else value - other
        return value

    def _term(self):
        letter = self._next()
        if letter in ("+", "-") and letter:
            self._at += 1
            value = self._term()
            if type(value) not in (int, float, complex):
                self._refuse()
            return -value if letter == "-" else value
        if letter == "(":
            self._at += 1
            if self._next() == ")":
                self._at += 1
                return ()
            value = self._tuple_or_value(")")
            self._at += self._next() == ")" or self._refuse()
            return value
        if letter == "[":
            self._at += 1
            return self._items("]")
        if letter == "{":
            self._at += 1
            return self._braces()
        return self._atom()

    def _braces(self):
        if self._next() == "}":
            self._at += 1
            return {}
        key = self._value()
        if self._next() != ":":
            if self._next() == ",":
                self._at += 1
            return {key, *self._items("}")}
        made = {}
        while True:
            self._at += 1
            made[key] = self._value()
            if self._next() == ",":
                self._at += 1
            if self._next() == "}":
                self._at += 1
                return made
            key = self._value()
            if self._next() != ":":
                self._refuse()

    def _atom(self):
        import re
        match = re.compile(
            r"""((?:[bBuUrR]{0,2}(?:'''(?:[^\\]|\\.)*?'''|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*)+"""
            r"""|(?:0[xXbBoO][0-9a-fA-F_]+|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9_]+)?[jJ]?))""",
            re.DOTALL,
        ).match(self._text, self._at)
        if match:
            self._at = match.end()
            return eval(match.group(1))
        match = re.compile(r"[^\W\d]\w*").match(self._text, self._at)
        if match:
            word = match.group()
            behind = self._text[match.end() :].lstrip()
            if word in ("None", "True", "False") and not behind.startswith("("):
                self._at = match.end()
                return {"None": None, "True": True, "False": False}[word]
            if word == "set" and behind.startswith("()"):
                self._at = self._text.index(")", match.end()) + 1
                return set()
        if self._text.startswith("...", self._at):
            self._at += 3
            return ...
        self._refuse()
