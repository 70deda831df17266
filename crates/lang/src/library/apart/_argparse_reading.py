"""Reads the words of a command line."""

import re

from _argparse_help import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE
from _argparse_actions import ArgumentError, ArgumentTypeError, _name_of

__name__ = "argparse"

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
