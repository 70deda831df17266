"""Warnings: filters, and the lines that CPython writes to the standard error."""

import builtins
import sys
from _machine import warn as _show, source_line as _source_line

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]

# (action, message, category, module, line); the texts are regular expressions.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = "default"
onceregistry = {}
_seen = {}
_ACTIONS = ("default", "always", "ignore", "module", "once", "error")


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = _source_line(filename, lineno) if line is None else line
    line = line.strip() if line else ""
    return f"{text}  {line}\n" if line else text


def _default_show(message, category, filename, lineno, file=None, line=None, source=None):
    text = formatwarning(message, category, filename, lineno, line)
    if source is not None:
        text += f"{category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    if file is None and (sys.stderr is sys.__stderr__ or sys.stderr is None):
        # The machine's own stream tells a warning from other text.
        _show(category.__name__, str(message), text)
    else:
        (file or sys.stderr).write(text)


showwarning = _default_show


def _searched(pattern, text, flags):
    if pattern is None or pattern == text:
        return True
    import re
    return re.compile(pattern, flags).match(text) is not None


def _action(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (issubclass(category, wanted) and (line == 0 or line == lineno)
                and (message is None or _searched(message, text, 2)) and _searched(where, module, 0)):
            return action
    return defaultaction


def _place(stacklevel, skipped):
    """Whose warning it is: globals, file and line of the frame so many calls up."""
    level = 2
    try:
        frame = sys._getframe(level)
        while skipped and frame.f_code.co_filename.startswith(skipped):
            level += 1
            frame = sys._getframe(level)
        if stacklevel > 1:
            level += stacklevel - 1
            frame = sys._getframe(level)
    except ValueError:
        return sys.__dict__, "<sys>", 0
    return frame.f_globals, frame.f_code.co_filename, frame.f_lineno


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("skip_file_prefixes must be a tuple of strs.")
    scope, filename, lineno = _place(stacklevel, skip_file_prefixes)
    registry = _seen.setdefault(id(scope), {}) if scope is sys.__dict__ else scope.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, scope.get("__name__") or "<string>", registry, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version[0]:
        registry.clear()
        registry["version"] = _version[0]
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action(str(text), category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {filters[0]}")
    if _recorders and showwarning is _default_show:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno, source=source))
    elif showwarning is _default_show:
        _default_show(message, category, filename, lineno, source=source)
    else:
        showwarning(message, category, filename, lineno)


def _of_machine(text, filename, lineno, category, is_program):
    """A warning of native code, where the program may have filters of its own."""
    registry = _seen.setdefault(filename, {})
    category = getattr(builtins, category)
    source = True if category is RuntimeWarning else None
    warn_explicit(text, category, filename, lineno, "__main__" if is_program else filename, registry, source=source)


_recorders = []
_version = [1]


def _filters_mutated():
    _version[0] += 1


def _insert(entry, append):
    if append:
        if entry in filters:
            return
        filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _filters_mutated()


def _checked(action, category, lineno):
    if action not in _ACTIONS and action != "all":
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def simplefilter(action, category=Warning, lineno=0, append=False):
    _checked(action, category, lineno)
    _insert((action, None, category, None, lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS and action != "all":
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _checked(action, category, lineno)
    if message or module:
        import re
        re.compile(message), re.compile(module)
    _insert((action, message or None, category, module or None, lineno), append)


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._filter = record, None if action is None else (action, category, lineno, append)
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False

    def __repr__(self):
        given = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            given.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(given)})"

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters, self._show = filters[:], showwarning
        _filters_mutated()
        if self._record:
            self._log = []
            _recorders.append(self._log)
            showwarning = _default_show
        else:
            self._log = None
        if self._filter is not None:
            simplefilter(*self._filter)
        return self._log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        if self._record:
            _recorders[:] = [log for log in _recorders if log is not self._log]
        filters[:] = self._filters
        showwarning = self._show
        _filters_mutated()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecated_class(arg, message, category, level)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                            f"not {arg!r}")
        from functools import wraps

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category, stacklevel=level + 1)
            return arg(*args, **kwargs)

        import inspect
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _deprecated_class(cls, message, category, level):
    from functools import wraps
    original_new, original_subclass = cls.__new__, cls.__init_subclass__

    @wraps(original_new)
    def __new__(made, /, *args, **kwargs):
        if made is cls:
            warn(message, category, stacklevel=level + 1)
        if original_new is not object.__new__:
            return original_new(made, *args, **kwargs)
        if made.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{made.__name__}() takes no arguments")
        return original_new(made)

    cls.__new__ = staticmethod(__new__)
    inner = getattr(original_subclass, "__func__", None)

    @wraps(original_subclass)
    def __init_subclass__(made, *args, **kwargs):
        warn(message, category, stacklevel=level + 1)
        if inner is not None:
            return inner(made, *args, **kwargs)
        return super(cls, made).__init_subclass__(*args, **kwargs)

    cls.__init_subclass__ = classmethod(__init_subclass__)
    cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
    return cls
