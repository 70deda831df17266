"""Paths that match a pattern."""

import fnmatch
import os

__all__ = ["escape", "glob", "iglob", "translate", "has_magic"]


def has_magic(s):
    return any(letter in s for letter in "*?[")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    root = "/" if pathname.startswith("/") else ""
    names = [name for name in pathname.split("/") if name]
    base = root or (os.fspath(root_dir) + "/" if root_dir else "")
    for found in _matching(base, "", names, recursive, include_hidden):
        if not pathname.endswith("/"):
            yield root + found
        elif os.path.isdir(base + found):
            yield root + found.removesuffix("/") + "/"


def _entries(path, hidden):
    try:
        with os.scandir(path or ".") as entries:
            return [entry for entry in entries if hidden or not entry.name.startswith(".")]
    except OSError:
        return []


def _matching(base, path, names, recursive, hidden):
    """The paths below one that the names match."""
    if not names:
        yield path
        return
    name, rest = names[0], names[1:]
    prefix = path + "/" if path else ""
    if name == "**" and recursive:
        yield from _anywhere(base, path, rest, recursive, hidden)
    elif not has_magic(name):
        if os.path.isdir(base + prefix + name) if rest else os.path.lexists(base + prefix + name):
            yield from _matching(base, prefix + name, rest, recursive, hidden)
    else:
        for entry in _entries(base + path, hidden or name.startswith(".")):
            if fnmatch.fnmatchcase(entry.name, name) and (not rest or entry.is_dir()):
                yield from _matching(base, prefix + entry.name, rest, recursive, hidden)


def _anywhere(base, path, rest, recursive, hidden):
    """`**`: this directory and all below it."""
    if not rest and path:
        yield path + "/"
    yield from _below(base, path, rest, recursive, hidden)


def _below(base, path, rest, recursive, hidden):
    if rest:
        yield from _matching(base, path, rest, recursive, hidden)
    for entry in _entries(base + path, hidden):
        below = f"{path}/{entry.name}" if path else entry.name
        if not rest:
            yield below
        if entry.is_dir():
            yield from _below(base, below, rest, recursive, hidden)


def escape(pathname):
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    return fnmatch.translate(pat)
