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


class _Pattern:
    """The pattern of a class of templates, made when it is first asked for."""

    def __get__(self, instance, owner):
        import re
        made = owner.__dict__.get("_compiled")
        if made is None:
            delimiter, name = re.escape(owner.delimiter), owner.idpattern
            braced = owner.braceidpattern or name
            text = (f"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|"
                    f"{{(?P<braced>{braced})}}|(?P<invalid>))")
            made = owner._compiled = re.compile(text, re.IGNORECASE if owner.flags is None else owner.flags)
        return made


class Template:
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        own = cls.__dict__.get("pattern")
        if own is not None:
            import re
            cls.pattern = re.compile(own, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        place = match.start("invalid")
        lines = self.template[:place].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = place - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _filled(self, mapping, keywords, value_of):
        if keywords:
            from collections import ChainMap
            mapping = ChainMap(keywords, mapping)

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return value_of(mapping, name, match)
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return self._wrong(match, value_of)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def _wrong(self, match, value_of):
        if value_of is _value_or_text:
            return match.group()
        self._invalid(match)

    def substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, _value)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, _value_or_text)

    def _matches(self):
        for match in self.pattern.finditer(self.template):
            found = match.groupdict()
            if all(found.get(kind) is None for kind in ("named", "braced", "escaped", "invalid")):
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            yield match

    def is_valid(self):
        return all(match.group("invalid") is None for match in self._matches())

    def get_identifiers(self):
        names = [match.group("named") or match.group("braced") for match in self._matches()]
        return list(dict.fromkeys([name for name in names if name is not None]))


def _value(mapping, name, match):
    return str(mapping[name])


def _value_or_text(mapping, name, match):
    try:
        return str(mapping[name])
    except KeyError:
        return match.group()


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            name, auto_arg_index = self._numbered(name, auto_arg_index)
            value, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

    def _numbered(self, name, index):
        first = _field_parts(name)[0]
        if first == "":
            if index is False:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            return str(index) + name, index + 1
        if isinstance(first, int):
            if index:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            return name, False
        return name, index

    def parse(self, format_string):
        return _parsed(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _field_parts(field_name)
        found = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            found = getattr(found, key) if is_attribute else found[key]
        return found, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in ("s", "r", "a"):
            raise ValueError(f"Unknown conversion specifier {conversion!s}")
        return {"s": str, "r": repr, "a": ascii}[conversion](value)


def _parsed(text):
    """(literal, field, specification, conversion) for each part of a format."""
    literal, at = "", 0
    while at < len(text):
        character = text[at]
        at += 1
        if character not in "{}":
            literal += character
            continue
        if text[at:at + 1] == character:
            yield literal + character, None, None, None
            literal = ""
            at += 1
            continue
        if character == "}":
            raise ValueError("Single '}' encountered in format string")
        if at == len(text):
            raise ValueError("Single '{' encountered in format string")
        start, depth, bracket = at, 1, False
        while at < len(text) and depth:
            if text[at] == "[" and depth == 1:
                bracket = True
            elif text[at] == "]":
                bracket = False
            elif text[at] == "{":
                depth += 1
            elif text[at] == "}" and not bracket:
                depth -= 1
            at += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        yield (literal, *_field(text[start:at - 1]))
        literal = ""
    if literal:
        yield literal, None, None, None


def _field(text):
    at, bracket = 0, False
    while at < len(text) and (bracket or text[at] not in "!:"):
        bracket = text[at] == "[" or bracket and text[at] != "]"
        at += 1
    name, rest = text[:at], text[at:]
    conversion = None
    if rest.startswith("!"):
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        conversion, rest = rest[1], rest[2:]
        if rest and not rest.startswith(":"):
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _field_parts(name):
    """The first part of a field's name, and the attributes and items behind it."""
    end = min([place for place in (name.find("."), name.find("[")) if place >= 0], default=len(name))
    first, rest, parts = name[:end], name[end:], []
    while rest:
        if rest[0] == ".":
            end = min([place for place in (rest.find(".", 1), rest.find("[", 1)) if place >= 0], default=len(rest))
            key, rest = rest[1:end], rest[end:]
            if not key:
                raise ValueError("Empty attribute in format string")
            parts.append((True, key))
            continue
        end = rest.find("]")
        if end < 0:
            raise ValueError("Missing ']' in format string")
        key, rest = rest[1:end], rest[end + 1:]
        if not key:
            raise ValueError("Empty attribute in format string")
        if rest and rest[0] not in ".[":
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        parts.append((False, int(key) if key.isdigit() else key))
    return int(first) if first.isdigit() else first, parts
