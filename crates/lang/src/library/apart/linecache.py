"""Lines of files by number, kept after the first look."""

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    """The lines as they are now; an empty list where there is no such file."""
    cache.pop(filename, None)
    lines = _lines_of(filename)
    if lines:
        cache[filename] = len("".join(lines)), None, lines, filename
    return lines


def _lines_of(filename):
    try:
        with open(filename) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def checkcache(filename=None):
    """Forgets what has changed since it was kept."""
    for name in [filename] if filename is not None else list(cache):
        if name in cache and _lines_of(name) != cache[name][2]:
            del cache[name]


def clearcache():
    cache.clear()


def lazycache(filename, module_globals):
    return False
