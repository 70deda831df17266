"""How a parser shows its help."""

import textwrap

__name__ = "argparse"

SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "==SUPPRESS==", "?", "*", "+", "A...", "..."
_WIDTH = 78


class HelpFormatter:
    _raw_description = _raw_help = False

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = width or _WIDTH
        self._most = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _fill(self, text, indent):
        if self._raw_description:
            return "".join(indent + line for line in text.splitlines(keepends=True))
        plain = " ".join(text.split())
        return textwrap.fill(plain, max(self._width - len(indent), 11), initial_indent=indent, subsequent_indent=indent)

    def _split(self, text, width):
        if self._raw_help:
            return text.splitlines()
        return textwrap.wrap(" ".join(text.split()), width)

    def _get_default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _metavar(self, action):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{" + ",".join(map(str, action.choices)) + "}"
        return self._get_default_metavar(action)

    def _arguments(self, action):
        """The values behind a name, as the usage shows them."""
        names = self._metavar(action)
        one = names if isinstance(names, tuple) else (names,)
        many = names if isinstance(names, tuple) else (names, names)
        count = action.nargs
        if count is None:
            return one[0]
        if count == OPTIONAL:
            return f"[{one[0]}]"
        if count == ZERO_OR_MORE:
            return f"[{one[0]} ...]"
        if count == ONE_OR_MORE:
            return f"{many[0]} [{many[-1]} ...]"
        if count == REMAINDER:
            return "..."
        if count == PARSER:
            return f"{one[0]} ..."
        if count == SUPPRESS:
            return ""
        return " ".join(names if isinstance(names, tuple) else [names] * count)

    def _usage_part(self, action):
        if not action.option_strings:
            return self._arguments(action)
        name = action.format_usage()
        part = name if action.nargs == 0 else f"{name} {self._arguments(action)}"
        return part if action.required else f"[{part}]"

    def usage(self, parser, prefix="usage: "):
        if parser.usage is not None:
            return f"{prefix}{parser.usage % {'prog': self._prog}}\n\n"
        shown = [action for action in parser._actions if action.help is not SUPPRESS]
        options = self._parts([action for action in shown if action.option_strings], parser._exclusive)
        positionals = self._parts([action for action in shown if not action.option_strings], parser._exclusive)
        line = " ".join([self._prog, *options, *positionals])
        if len(prefix) + len(line) > self._width:
            line = self._wrapped(prefix, options, positionals)
        return f"{prefix}{line}\n\n"

    def _parts(self, actions, groups):
        parts, done = [], set()
        for action in actions:
            if action in done:
                continue
            group = next((group for group in groups if action in group._group_actions), None)
            members = [a for a in group._group_actions if a.help is not SUPPRESS] if group else []
            if len(members) > 1 and all(member in actions for member in members):
                inside = [self._usage_part(member).removeprefix("[").removesuffix("]") if member.option_strings else
                          self._usage_part(member) for member in members]
                parts.append(("({})" if group.required else "[{}]").format(" | ".join(inside)))
                done.update(members)
            else:
                parts.append(self._usage_part(action))
        return parts

    def _wrapped(self, prefix, options, positionals):
        width = self._width

        def lines_of(parts, indent, start=None):
            lines, line = [], []
            length = (len(start) if start is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if start is not None and lines:
                lines[0] = lines[0][len(indent) :]
            return lines

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if options:
                lines = lines_of([self._prog, *options], indent, prefix)
                lines += lines_of(positionals, indent)
            elif positionals:
                lines = lines_of([self._prog, *positionals], indent, prefix)
            else:
                lines = [self._prog]
            return "\n".join(lines)
        indent = " " * len(prefix)
        lines = lines_of(options + positionals, indent)
        if len(lines) > 1:
            lines = lines_of(options, indent) + lines_of(positionals, indent)
        return "\n".join([self._prog, *lines])

    def _invocation(self, action):
        if not action.option_strings:
            names = self._metavar(action)
            return " ".join(names) if isinstance(names, tuple) else names
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return f"{', '.join(action.option_strings)} {self._arguments(action)}"

    def _help_of(self, action):
        values = {**vars(action), "prog": self._prog}
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], "__name__"):
                values[name] = values[name].__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return self._get_help_string(action) % values

    def _get_help_string(self, action):
        return action.help

    def section(self, title, description, actions):
        text = "".join(self._row(indent, action) for indent, action in self._rows(actions))
        about = self._fill(description % {"prog": self._prog}, "  ") + "\n\n" if description else ""
        return f"{title}:\n{about}{text}\n" if text or about else ""

    def _rows(self, actions):
        rows = []
        for action in actions:
            if action.help is not SUPPRESS:
                rows.append((2, action))
                rows += [(4, inner) for inner in action._get_subactions()]
        return rows

    def make_room(self, actions):
        """All sections have their help in the same column."""
        width = max([indent + len(self._invocation(action)) for indent, action in self._rows(actions)], default=0)
        self._column = min(width + 2, self._most)

    def _row(self, indent, action):
        head = " " * indent + self._invocation(action)
        if not (action.help and action.help.strip()):
            return head + "\n"
        lines = self._split(self._help_of(action), max(self._width - self._column, 11))
        margin = " " * self._column
        if len(head) <= self._column - 2:
            first = head.ljust(self._column) + lines[0] + "\n"
            return first + "".join(f"{margin}{line}\n" for line in lines[1:])
        return head + "\n" + "".join(f"{margin}{line}\n" for line in lines)


class RawDescriptionHelpFormatter(HelpFormatter):
    _raw_description = True


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    _raw_help = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar(self, action):
        return action.type.__name__
