"""Arguments of a command line: here it is empty, or a list that the program passes itself."""

import re
import sys
import textwrap

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
           "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE", "FileType"]

SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "==SUPPRESS==", "?", "*", "+", "A...", "..."
_WIDTH = 78


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    for name in (action.metavar, action.dest):
        if name not in (None, SUPPRESS):
            return name
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else None


class Namespace:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        plain = [f"{name}={value!r}" for name, value in self.__dict__.items() if name.isidentifier()]
        other = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
        return f"{type(self).__name__}({', '.join(plain + ([f'**{other!r}'] if other else []))})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        raise ArgumentTypeError(f"can't open '{string}': there are no files here")


# -- help ------------------------------------------------------------------------------------


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


# -- actions ---------------------------------------------------------------------------------


class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const = option_strings, dest, nargs, const
        self.default, self.type, self.choices, self.required = default, type, choices, required
        self.help, self.metavar, self.deprecated = help, metavar, deprecated

    def format_usage(self):
        return self.option_strings[0]

    def _get_subactions(self):
        return ()

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar",
                 "deprecated")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as "
                             "store true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), values])


class _ExtendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), *values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default,
                         help="show program's version number and exit" if help is None else help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        text = parser.version if self.version is None and hasattr(parser, "version") else self.version
        print(parser._formatter()._fill(text % {"prog": parser.prog}, ""))
        parser.exit()


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None,
                 deprecated=False):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        super().__init__(names, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _Choice(Action):
    def __init__(self, name, aliases, help):
        shown = f"{name} ({', '.join(aliases)})" if aliases else name
        super().__init__([], shown, help=help, metavar=shown)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog, self._class, self._shown = prog, parser_class, []
        super().__init__(option_strings, dest, PARSER, choices={}, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog} {name}"
        aliases = kwargs.pop("aliases", ())
        if "help" in kwargs:
            self._shown.append(_Choice(name, aliases, kwargs.pop("help")))
        parser = self._class(**kwargs)
        for known in (name, *aliases):
            self.choices[known] = parser
        return parser

    def _get_subactions(self):
        return self._shown

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        inner, unknown = self.choices[name].parse_known_args(rest, None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if unknown:
            vars(namespace).setdefault("_unrecognized_args", []).extend(unknown)


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction,
    "help": _HelpAction, "version": _VersionAction, "extend": _ExtendAction,
}


# -- containers ------------------------------------------------------------------------------


class _ArgumentGroup:
    def __init__(self, parser, title=None, description=None):
        self._parser, self.title, self.description, self._group_actions = parser, title, description, []

    def add_argument(self, *args, **kwargs):
        action = self._parser._make_action(args, kwargs)
        self._parser._actions.append(action)
        self._group_actions.append(action)
        return action

    def add_mutually_exclusive_group(self, **kwargs):
        group = _ExclusiveGroup(self._parser, **kwargs)
        group._shown_in = self
        return group


class _ExclusiveGroup(_ArgumentGroup):
    def __init__(self, parser, required=False):
        super().__init__(parser)
        self.required, self._shown_in = required, None
        parser._exclusive.append(self)

    def add_argument(self, *args, **kwargs):
        action = super().add_argument(*args, **kwargs)
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        shown_in = self._shown_in or (self._parser._optionals if action.option_strings else self._parser._positionals)
        shown_in._group_actions.append(action)
        return action


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        self.prog = prog if prog is not None else (sys.argv[0] if sys.argv else "").rpartition("/")[2]
        self.usage, self.description, self.epilog = usage, description, epilog
        self.formatter_class, self.prefix_chars, self.argument_default = formatter_class, prefix_chars, argument_default
        self.conflict_handler, self.allow_abbrev, self.exit_on_error = conflict_handler, allow_abbrev, exit_on_error
        self.add_help = add_help
        self._actions, self._defaults, self._exclusive, self._subparsers = [], {}, [], None
        self._positionals = _ArgumentGroup(self, "positional arguments")
        self._optionals = _ArgumentGroup(self, "options")
        self._action_groups = [self._positionals, self._optionals]
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(mark + "h", mark * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._adopt(parent)

    def _adopt(self, parent):
        self._defaults.update(parent._defaults)
        groups = {parent._positionals: self._positionals, parent._optionals: self._optionals}
        for group in parent._action_groups:
            own = groups.get(group) or self.add_argument_group(group.title, group.description)
            own._group_actions += group._group_actions
            self._actions += group._group_actions
        self._exclusive += parent._exclusive

    def add_argument(self, *args, **kwargs):
        action = self._make_action(args, kwargs)
        self._actions.append(action)
        (self._optionals if action.option_strings else self._positionals)._group_actions.append(action)
        return action

    def _make_action(self, args, kwargs):
        is_option = bool(args) and args[0][:1] in self.prefix_chars and args[0] != ""
        names, dest = self._names(args, kwargs, is_option)
        if "default" not in kwargs:
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        kind = kwargs.pop("action", None)
        made = _ACTIONS.get(kind, kind)
        if isinstance(made, str) or not callable(made):
            raise ValueError(f"unknown action {made!r}")
        if not is_option and kwargs.get("nargs") not in (OPTIONAL, ZERO_OR_MORE, SUPPRESS) and kwargs.get("nargs") != 0:
            kwargs["required"] = True
        elif not is_option and kwargs.get("nargs") == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        action = made(option_strings=names, dest=dest, **kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError(f"{action.type!r} is not callable")
        self._check_conflict(action)
        return action

    def _names(self, args, kwargs, is_option):
        dest = kwargs.pop("dest", None)
        if not is_option:
            if dest is not None and args:
                raise ValueError("dest supplied twice for positional argument")
            if "required" in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            return [], args[0] if args else dest
        for name in args:
            if name[:1] not in self.prefix_chars:
                raise ValueError(f"invalid option string {name!r}: must start with a character {self.prefix_chars!r}")
        if dest is None:
            long = [name for name in args if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {(long or args)[0]!r}")
            dest = dest.replace("-", "_")
        return list(args), dest

    def _check_conflict(self, action):
        taken = [name for name in action.option_strings for other in self._actions if name in other.option_strings]
        if not taken:
            return
        if self.conflict_handler == "resolve":
            for other in self._actions:
                other.option_strings = [name for name in other.option_strings if name not in taken]
            return
        plural = "" if len(taken) == 1 else "s"
        raise ArgumentError(action, f"conflicting option string{plural}: {', '.join(taken)}")

    def add_argument_group(self, title=None, description=None, **kwargs):
        group = _ArgumentGroup(self, title, description)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        return _ExclusiveGroup(self, **kwargs)

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, dest=SUPPRESS, required=False,
                       help=None, metavar=None, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        group = self._positionals
        if title is not None or description is not None:
            group = self.add_argument_group(title or "subcommands", description)
        if prog is None:
            shown = [self.prog, *(self._formatter()._usage_part(a) for a in self._actions if not a.option_strings)]
            prog = " ".join(shown)
        action = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        self._subparsers = group
        self._actions.append(action)
        group._group_actions.append(action)
        return action

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # -- texts

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return self._formatter().usage(self).rstrip("\n") + "\n"

    def format_help(self):
        formatter = self._formatter()
        made = formatter.usage(self)
        if self.description:
            made += formatter._fill(self.description % {"prog": self.prog}, "") + "\n\n"
        formatter.make_room([action for group in self._action_groups for action in group._group_actions])
        for group in self._action_groups:
            made += formatter.section(group.title, group.description, group._group_actions)
        if self.epilog:
            made += formatter._fill(self.epilog % {"prog": self.prog}, "") + "\n"
        return re.sub(r"\n\n\n+", "\n\n", made).strip("\n") + "\n"

    def print_usage(self, file=None):
        print(self.format_usage(), end="", file=file or sys.stdout)

    def print_help(self, file=None):
        print(self.format_help(), end="", file=file or sys.stdout)

    def exit(self, status=0, message=None):
        if message:
            print(message, end="", file=sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    # -- reading

    def parse_args(self, args=None, namespace=None):
        found, unknown = self.parse_known_args(args, namespace)
        if unknown:
            message = f"unrecognized arguments: {' '.join(unknown)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            unknown = _Reading(self, args, namespace).run()
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        return namespace, unknown + vars(namespace).pop("_unrecognized_args", [])

    parse_intermixed_args, parse_known_intermixed_args = parse_args, parse_known_args


_PATTERNS = {None: "A", OPTIONAL: "A?", ZERO_OR_MORE: "A*", ONE_OR_MORE: "A+", REMAINDER: "[AO]*", PARSER: "A[AO]*", SUPPRESS: ""}


class _Reading:
    """One command line: options are taken where they stand, positionals from what is between them."""

    def __init__(self, parser, args, namespace):
        self._parser, self._args, self._namespace = parser, args, namespace
        self._options = {name: action for action in parser._actions for name in action.option_strings}
        self._positionals = [action for action in parser._actions if not action.option_strings]
        self._seen, self._unknown, self._given = set(), [], []
        self._kinds = self._kinds_of(args)

    def _kinds_of(self, args):
        kinds, only_values = "", False
        for arg in args:
            if only_values:
                kinds += "A"
            elif arg == "--":
                kinds, only_values = kinds + "-", True
            else:
                kinds += "O" if self._is_option(arg) else "A"
        return kinds

    def _is_option(self, arg):
        if not arg or arg[0] not in self._parser.prefix_chars or len(arg) == 1:
            return False
        if arg in self._options or arg.partition("=")[0] in self._options or self._abbreviated(arg):
            return True
        if re.match(r"^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$", arg):
            return any(re.match(r"^-\d+$|^-\d*\.\d+$", name) for name in self._options)
        return " " not in arg

    def _abbreviated(self, arg):
        if not arg.startswith("--") or not self._parser.allow_abbrev:
            return []
        return [name for name in self._options if name.startswith(arg.partition("=")[0])]

    def run(self):
        at = 0
        while at < len(self._args):
            if self._kinds[at] == "O":
                at = self._option(at)
                continue
            after = self._take_positionals(at)
            if after == at:
                self._unknown.append(self._args[at])
                after = at + 1
            at = after
        self._take_positionals(at)
        self._finish()
        return self._unknown

    def _option(self, at):
        arg = self._args[at]
        name, equals, value = arg.partition("=")
        explicit = value if equals else None
        if arg in self._options:
            name, explicit = arg, None
        elif name not in self._options:
            candidates = self._abbreviated(arg)
            if len(candidates) > 1:
                raise ArgumentError(None, f"ambiguous option: {arg} could match {', '.join(candidates)}")
            if candidates:
                name = candidates[0]
            elif arg[:2] in self._options and not arg.startswith("--"):
                return self._short(at, arg)
            else:
                self._unknown.append(arg)
                return at + 1
        return self._act(self._options[name], name, at + 1, explicit)

    def _short(self, at, arg):
        """`-xVALUE`, or several options in one word."""
        name, rest = arg[:2], arg[2:]
        while True:
            action = self._options[name]
            if action.nargs != 0:
                return self._act(action, name, at + 1, rest.removeprefix("="))
            self._act(action, name, at + 1, None)
            if not rest:
                return at + 1
            name, rest = arg[0] + rest[0], rest[1:]
            if name not in self._options:
                self._unknown.append(name + rest)
                return at + 1

    def _act(self, action, name, at, explicit):
        if explicit is not None:
            if action.nargs == 0:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            if isinstance(action.nargs, int) and action.nargs != 1:
                raise ArgumentError(action, _expected(action.nargs))
            self._call(action, [explicit], name)
            return at
        pattern = "A{%d}" % action.nargs if isinstance(action.nargs, int) else _PATTERNS[action.nargs]
        match = re.match(pattern, self._kinds[at:])
        if match is None:
            raise ArgumentError(action, _expected(action.nargs))
        end = at + match.end()
        self._call(action, self._args[at:end], name)
        return end

    def _take_positionals(self, at):
        kinds = self._kinds[at:]
        for count in range(len(self._positionals), 0, -1):
            actions = self._positionals[:count]
            match = re.match("".join(f"({_positional(action)})" for action in actions), kinds)
            if match is None:
                continue
            if not match.group() and at < len(self._args) and self._kinds[at] == "O":
                return at
            for action, taken in zip(actions, match.groups()):
                values = self._args[at : at + len(taken)]
                if action.nargs not in (REMAINDER, PARSER) or values[:1] == ["--"]:
                    values = [value for value, kind in zip(values, self._kinds[at:]) if kind != "-"]
                at += len(taken)
                self._call(action, values, None)
            del self._positionals[:count]
            return at
        return at

    def _call(self, action, args, name):
        value = self._values(action, args)
        self._seen.add(action)
        if value is not action.default or args:
            for group in self._parser._exclusive:
                other = next((a for a in group._group_actions if a in self._given and a is not action), None)
                if action in group._group_actions and other is not None:
                    raise ArgumentError(action, f"not allowed with argument {_name_of(other)}")
            self._given.append(action)
        if value is not SUPPRESS:
            action(self._parser, self._namespace, value, name)

    def _values(self, action, args):
        if not args and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            return self._converted(action, value) if isinstance(value, str) else value
        if not args and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if action.nargs in (None, OPTIONAL):
            value = self._converted(action, args[0])
            self._check(action, value)
            return value
        if action.nargs == PARSER:
            self._check(action, args[0])
            return args
        values = [self._converted(action, arg) for arg in args]
        if action.nargs != REMAINDER:
            for value in values:
                self._check(action, value)
        return values

    def _converted(self, action, text):
        convert = action.type or (lambda text: text)
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            shown = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")

    def _finish(self):
        missing = []
        for action in self._parser._actions:
            if action in self._seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and action.default is getattr(self._namespace, action.dest, None):
                setattr(self._namespace, action.dest, self._converted(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in self._parser._exclusive:
            if group.required and not any(action in self._given for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")


def _expected(nargs):
    known = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}
    if nargs in known:
        return known[nargs]
    return f"expected {nargs} argument{'' if nargs == 1 else 's'}"


def _positional(action):
    if isinstance(action.nargs, int):
        return "-*" + "-*".join("A" * action.nargs)
    return {None: "-*A-*", OPTIONAL: "-*A?-*", ZERO_OR_MORE: "-*[A-]*", ONE_OR_MORE: "-*A[A-]*", REMAINDER: "[-AO]*",
            PARSER: "-*A[-AO]*", SUPPRESS: "-*-*"}[action.nargs]
