"""Arguments of a command line: here it is empty, or a list that the program passes itself."""

import re
import sys

from _argparse_help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER,
    RawDescriptionHelpFormatter, RawTextHelpFormatter, SUPPRESS, ZERO_OR_MORE,
)
from _argparse_actions import Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, _ACTIONS, _SubParsersAction
from _argparse_reading import _Reading

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
           "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE", "FileType"]


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
