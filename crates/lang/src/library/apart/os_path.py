"""Paths as texts, in the manner of POSIX."""

import _file_tree as _tree

__name__ = "posixpath"

curdir, pardir, sep, pathsep, extsep, altsep, devnull = ".", "..", "/", ":", ".", None, "/dev/null"
supports_unicode_filenames = True


def _text(path):
    if isinstance(path, str):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return method(path)


def join(a, /, *p):
    result = _text(a)
    for part in map(_text, p):
        if part.startswith("/"):
            result = part
        elif not result or result.endswith("/"):
            result += part
        else:
            result += "/" + part
    return result


def split(p):
    p = _text(p)
    place = p.rfind("/") + 1
    head, tail = p[:place], p[place:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def splitext(p):
    p = _text(p)
    name = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot <= name or not p[name:dot].strip("."):
        return p, ""
    return p[:dot], p[dot:]


def splitdrive(p):
    return "", _text(p)


def splitroot(p):
    """Two slashes at the beginning are a root of their own, three or more are one."""
    path = _text(p)
    root = "//" if path.startswith("//") and not path.startswith("///") else path[:1] if path.startswith("/") else ""
    return "", root, path[len(root):]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    root = "//" if path.startswith("//") and not path.startswith("///") else "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not root and not parts or parts and parts[-1] == "..":
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if path.startswith("/") else f"{_tree.here()}/{path}")


realpath = abspath


def expanduser(path):
    path = _text(path)
    return "/home/learner" + path[1:] if path == "~" or path.startswith("~/") else path


def expandvars(path):
    return _text(path)


def _node(path):
    """What is there, or None."""
    if isinstance(path, int):
        return path if path in (0, 1, 2) else None
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), "__fspath__"):
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")
    try:
        return _tree.look(_tree.text_of(path))
    except (OSError, ValueError):
        return None


def exists(path):
    return _node(path) is not None


lexists = exists


def isfile(path):
    return isinstance(_node(path), _tree.File)


def isdir(s, /):
    return isinstance(_node(s), _tree.Directory)


def islink(path):
    return False


isjunction = isdevdrive = islink


def ismount(path):
    return abspath(path) == "/"


def samefile(f1, f2):
    return _tree.find(_text(f1)) is _tree.find(_text(f2))


def normcase(s):
    return _text(s)


def getsize(filename):
    return len(_tree.find(_text(filename)).data)


def getmtime(filename):
    return _tree.find(_text(filename)).changed


def getatime(filename):
    return _tree.find(_text(filename)).changed


def getctime(filename):
    return _tree.find(_text(filename)).changed


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for place, character in enumerate(low):
        if character != high[place]:
            return low[:place]
    return low


def commonpath(paths):
    split_paths = [[part for part in _text(path).split("/") if part and part != "."] for path in paths]
    if not split_paths:
        raise ValueError("commonpath() arg is an empty sequence")
    root = "/" if paths[0].startswith("/") else ""
    return root + "/".join(commonprefix(split_paths))


def relpath(path, start="."):
    here, there = abspath(start).strip("/").split("/"), abspath(path).strip("/").split("/")
    common = len(commonprefix([here, there]))
    return "/".join([".."] * (len(here) - common) + there[common:]) or "."
