"""Settings in sections, as `.ini` files have them."""

import re
from collections.abc import MutableMapping

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
    "ExtendedInterpolation", "SectionProxy", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH",
]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section, self.args = section, (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        place = "" if source is None else f"While reading from {source!r}" + (f" [line {lineno:2d}]" if lineno else "") + ": s"
        super().__init__(f"{place or 'S'}ection {section!r} already exists")
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        place = "" if source is None else f"While reading from {source!r}" + (f" [line {lineno:2d}]" if lineno else "") + ": o"
        super().__init__(f"{place or 'O'}ption {option!r} in section {section!r} already exists")
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option, self.section, self.args = option, section, (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(
            option, section,
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key {reference!r} "
            f"which is not a valid option name. Raw value: {rawval!r}",
        )
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(
            option, section,
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
        )


class ParsingError(Error):
    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source, self.errors = source, []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line, self.errors = filename, lineno, line, []


class Interpolation:
    """Values stand for themselves."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """`%(name)s` stands for another value of the section."""

    _reference = re.compile(r"%(?:(%)|\(([^)]+)\)s)?")

    def before_set(self, parser, section, option, value):
        left = re.sub(r"%\([^)]+\)s", "", value.replace("%%", ""))
        if "%" in left:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {left.find('%')}")
        return value

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, section, option, value, value, defaults, 1)

    def _filled(self, parser, section, option, raw, value, defaults, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)

        def found(match):
            if match[1]:
                return "%"
            if match[2] is None:
                rest = value[match.start():]
                raise InterpolationSyntaxError(option, section, f"'%' must be followed by '%' or '(', found: {rest!r}")
            name = parser.optionxform(match[2])
            if name not in defaults:
                raise InterpolationMissingOptionError(option, section, raw, name)
            return self._filled(parser, section, option, raw, defaults[name], defaults, depth + 1)

        return self._reference.sub(found, value)


class ExtendedInterpolation(Interpolation):
    """`${name}` and `${section:name}` stand for other values."""

    _reference = re.compile(r"\$(?:(\$)|\{([^}]+)\})?")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, section, option, value, value, defaults, 1)

    def _filled(self, parser, section, option, raw, value, defaults, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)

        def found(match):
            if match[1]:
                return "$"
            if match[2] is None:
                rest = value[match.start():]
                raise InterpolationSyntaxError(option, section, f"'$' must be followed by '$' or '{{', found: {rest!r}")
            where, colon, name = match[2].rpartition(":")
            try:
                name = parser.optionxform(name)
                inner = parser.get(where, name, raw=True) if colon else defaults[name]
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, match[2]) from None
            known = dict(parser.items(where, raw=True)) if colon else defaults
            return self._filled(parser, where or section, option, raw, inner, known, depth + 1)

        return self._reference.sub(found, value)


class RawConfigParser(MutableMapping):
    _interpolation_class = Interpolation
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}

    def __init__(
        self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
        inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET,
        converters=None,
    ):
        self._dict, self._sections, self._defaults = dict_type, dict_type(), dict_type()
        self._allow_no_value, self._delimiters, self._strict = allow_no_value, tuple(delimiters), strict
        self._comments, self._inline_comments = tuple(comment_prefixes or ()), tuple(inline_comment_prefixes or ())
        self._empty_lines, self.default_section = empty_lines_in_values, default_section
        self._interpolation = self._interpolation_class() if interpolation is _UNSET else interpolation or Interpolation()
        self.converters = {"int": int, "float": float, "boolean": self._convert_to_boolean, **(converters or {})}
        for name in converters or ():
            setattr(self, "get" + name, lambda section, option, name=name, **more: self._converted(section, option, name, **more))
        if defaults:
            self.read_dict({default_section: defaults}, "<defaults>")

    def optionxform(self, optionstr):
        return optionstr.lower()

    # -- sections and options --------------------------------------------------

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        return list(self._known(section))

    def has_option(self, section, option):
        if section and section != self.default_section and section not in self._sections:
            return False
        return self.optionxform(option) in self._known(section or self.default_section)

    def _own(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def _known(self, section):
        own = self._own(section)
        return own | {name: value for name, value in self._defaults.items() if name not in own}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            known = self._known(section)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        known.update({self.optionxform(name): None if value is None else str(value) for name, value in (vars or {}).items()})
        option = self.optionxform(option)
        if option not in known:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = known[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, known)

    def _converted(self, section, option, kind, *, raw=False, vars=None, fallback=_UNSET):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return self.converters[kind](value)

    def getint(self, section, option, **more):
        return self._converted(section, option, "int", **more)

    def getfloat(self, section, option, **more):
        return self._converted(section, option, "float", **more)

    def getboolean(self, section, option, **more):
        return self._converted(section, option, "boolean", **more)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        names = dict.fromkeys([*self._defaults, *self._own(section), *map(self.optionxform, vars or ())])
        return [(name, self.get(section, name, raw=raw, vars=vars)) for name in names]

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section or self.default_section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        return self._own(section or self.default_section).pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, _UNSET) is not _UNSET

    # -- reading and writing ---------------------------------------------------

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self.read_file(file, name)
            except OSError:
                continue
            done.append(name)
        return done

    def read_string(self, string, source="<string>"):
        self.read_file(string.splitlines(True), source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, settings in dictionary.items():
            section = str(section)
            if self._strict and section in seen:
                raise DuplicateSectionError(section)
            seen.add(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            for option, value in settings.items():
                self.set(section, self.optionxform(str(option)), None if value is None else str(value))

    def read_file(self, f, source=None):
        source = getattr(f, "name", "<???>") if source is None else source
        _Reading(self, source).read(f)

    def write(self, fp, space_around_delimiters=True):
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        groups = [(self.default_section, self._defaults)] if self._defaults else []
        for section, settings in groups + list(self._sections.items()):
            fp.write(f"[{section}]\n")
            for option, value in settings.items():
                shown = "" if value is None and self._allow_no_value else delimiter + str(value).replace("\n", "\n\t")
                fp.write(f"{option}{shown}\n")
            fp.write("\n")

    # -- as a mapping ----------------------------------------------------------

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections


class _Reading:
    """One file on its way into a parser."""

    def __init__(self, parser, source):
        self.parser, self.source = parser, source
        self.section = self.option = self.error = None
        self.seen, self.lines, self.indent = set(), {}, 0

    def read(self, lines):
        for number, line in enumerate(lines, 1):
            self.line(number, line)
        for settings in [self.parser._defaults, *self.parser._sections.values()]:
            for option, value in settings.items():
                if isinstance(value, list):
                    settings[option] = "\n".join(value).rstrip()
        if self.error is not None:
            raise self.error

    def without_comment(self, line):
        if line.strip().startswith(self.parser._comments) and self.parser._comments:
            return None
        inline = "|".join(map(re.escape, self.parser._inline_comments))
        places = [match.start() for match in re.finditer(rf"(?:^|(?<=\s))(?:{inline})", line)] if inline else []
        return line[: min(places)] if places else line

    def line(self, number, line):
        plain = self.without_comment(line)
        text = (plain or "").strip()
        if not text:
            if self.parser._empty_lines and plain is not None and self.option and self.settings[self.option] is not None:
                self.settings[self.option].append("")
            elif not self.parser._empty_lines:
                self.indent = float("inf")
            return
        indent = len(plain) - len(plain.lstrip())
        if self.section is not None and self.option and indent > self.indent:
            if self.settings[self.option] is None:
                raise ParsingError(self.source)
            self.settings[self.option].append(text)
            return
        self.indent = indent
        header = re.match(r"\[(?P<name>.+)\]", text)
        if header:
            self.header(number, header["name"])
        elif self.section is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self.setting(number, line, text)

    def header(self, number, name):
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, number)
            self.settings = parser._sections[name]
        elif name == parser.default_section:
            self.settings = parser._defaults
        else:
            self.settings = parser._sections[name] = parser._dict()
        self.seen.add(name)
        self.section, self.option = name, None

    def setting(self, number, line, text):
        delimiters = "|".join(map(re.escape, self.parser._delimiters))
        match = re.match(rf"(?P<option>.*?)\s*(?:(?P<sign>{delimiters})\s*(?P<value>.*))?$", text)
        if not match["option"] or match["sign"] is None and not self.parser._allow_no_value:
            self.error = self.error or ParsingError(self.source)
            self.error.append(number, line)
            return
        self.option = self.parser.optionxform(match["option"].rstrip())
        if self.parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.source, number)
        self.seen.add((self.section, self.option))
        self.settings[self.option] = None if match["sign"] is None else [match["value"].strip()]


class ConfigParser(RawConfigParser):
    _interpolation_class = BasicInterpolation

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and (value is not None or not self._allow_no_value):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy(MutableMapping):
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(value, str) and (value is not None or not self._parser._allow_no_value):
            raise TypeError("option values must be strings")
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._parser.options(self._name))

    def __iter__(self):
        return iter(self._parser.options(self._name))

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def __getattr__(self, name):
        """`getint` and its like."""
        if not name.startswith("get") or name[3:] not in self._parser.converters:
            raise AttributeError(f"'SectionProxy' object has no attribute {name!r}")
        return lambda option, fallback=None, **more: self._parser._converted(
            self._name, option, name[3:], **{"fallback": fallback, **more}
        )
