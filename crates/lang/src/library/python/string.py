"""Letters, templates and the formatter that programs derive from."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """Texts, and the names between them with how they were written; the place of what is wrong."""
        text, at = self.template, 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], None, None
                return
            yield text[at:found], None, None
            rest = text[found + len(self.delimiter):]
            if rest.startswith(self.delimiter):
                yield self.delimiter, None, None
                at = found + 2 * len(self.delimiter)
                continue
            braced = rest.startswith("{")
            start = 1 if braced else 0
            end = start
            while end < len(rest) and (rest[end] == "_" or rest[end].isascii() and (rest[end].isalpha() or end > start and rest[end].isdigit())):
                end += 1
            if end == start or braced and not rest.startswith("}", end):
                yield self.delimiter, None, found
                at = found + len(self.delimiter)
                continue
            stop = end + 1 if braced else end
            yield self.delimiter + rest[:stop], rest[start:end], None
            at = found + len(self.delimiter) + stop

    def _invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = place - len("".join(lines[:-1])) + 1
            line = len(lines)
            if lines[-1].endswith("\n"):
                column, line = 1, line + 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        out = []
        for text, name, wrong in self._pieces():
            if wrong is not None:
                self._invalid(wrong)
            out.append(text if name is None else str(values[name]))
        return "".join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        return "".join(text if name is None or name not in values else str(values[name]) for text, name, _ in self._pieces())

    def is_valid(self):
        return all(wrong is None for _, _, wrong in self._pieces())

    def get_identifiers(self):
        return list(dict.fromkeys(name for _, name, _ in self._pieces() if name is not None))


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]
