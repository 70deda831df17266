"""Command lines in parts, by the rules of a POSIX shell."""

__all__ = ["split", "quote", "join"]

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


def quote(s):
    if not s:
        return "''"
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(part) for part in split_command)


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    parts, part, at = [], None, 0
    while at < len(s):
        letter = s[at]
        at += 1
        if letter.isspace():
            if part is not None:
                parts.append(part)
            part = None
        elif letter == "#" and comments:
            end = s.find("\n", at)
            at = len(s) if end < 0 else end
        elif letter == "\\" and posix:
            if at >= len(s):
                raise ValueError("No escaped character")
            part = (part or "") + s[at]
            at += 1
        elif letter in "'\"":
            inside, at = _quoted(s, at, letter, posix)
            part = (part or "") + (inside if posix else letter + inside + letter)
        else:
            part = (part or "") + letter
    if part is not None:
        parts.append(part)
    return parts


def _quoted(s, at, mark, posix):
    """What stands between quotes, and where it goes on."""
    inside = ""
    while at < len(s):
        letter = s[at]
        at += 1
        if letter == mark:
            return inside, at
        if letter == "\\" and mark == '"' and posix:
            if at >= len(s):
                raise ValueError("No escaped character")
            inside += s[at] if s[at] in '"\\' else "\\" + s[at]
            at += 1
        else:
            inside += letter
    raise ValueError("No closing quotation")
